import type { ExampleSet } from './example-set.ts';

/** Somebody reports a weakness, a leak or an attack in the company's own product. */
export const securityReport: ExampleSet = {
  positive: {
    en: `
I (found|discovered|noticed) (a vulnerability|a security hole|an XSS|an injection|a flaw) in your (site|app|API|login)
(by|when) (changing|counting up|editing) the (number|id) in the (url|invoice address|link) I (see|get|can open) (invoices of other companies|someone else's orders|data that isn't mine)
your (api|export|log|backup|bucket|page) (leaks|exposes|shows|writes) (tokens|passwords|personal data|emails of other users) (to everyone|publicly|that everybody can read|in plain text)
(I can|anyone can|one can) (read|open|download|see) (other customers' files|other users' messages|another company's board|strangers' invoices)
(anyone|everybody|an attacker) can (log in without a password|bypass the login|take over any account|skip two-factor)
(where|how) (do|can) I (report|disclose) a (vulnerability|security issue|data leak)(?|)
(found|I found|there is|we discovered) (an XSS|a CSRF hole|an IDOR|an SQL injection|an open redirect) in (the comment field|your search|the profile page|your public API)
(stored|reflected) (XSS|script injection) in (the board title|file names|the chat)
(your|the) (app|site|welcome mail|support mail) (sends|shows|stores|mailed me) (passwords|my password|the password) (in plain text|unencrypted|readable for anyone)
I found a security vulnerability in your website
I would like to report a security issue
there is an XSS on your login page
your API returns other customers' data
I can see another user's invoices
I found a SQL injection in the search form
your database is exposed to the internet
I am a security researcher and want to disclose a bug
responsible disclosure: broken access control in your app
customer data is leaking through your public endpoint
your S3 bucket is open to everyone
changing the id in the url shows me someone else's order
I found your private keys on GitHub
the password reset token can be reused by anyone
where do I send a vulnerability report?
anyone can log in without a password on your staging site
your server is sending malware
your checkout page has been injected with a card skimmer
I was shown the account of a different person after logging in
there is a hole in your authentication that lets you skip 2FA
I discovered that user emails are publicly visible in your HTML
your site was breached and the data is for sale online
reporting a data leak in your mobile app
CSRF on the change email form lets attackers take over accounts
I got an export file with personal data of other companies
your subdomain can be taken over
phishing mails are being sent from your own mail server
`,
    es: `
(encontré|descubrí) (una vulnerabilidad|un fallo de seguridad) en su (web|aplicación|API)
(puedo ver|se pueden ver) (los datos|las facturas|los pedidos) de (otros clientes|otras personas|otra empresa)
He encontrado una vulnerabilidad en su web
Quiero reportar un fallo de seguridad
Puedo ver los datos de otros clientes
Su API muestra facturas de otra persona
Hay una fuga de datos en su aplicación
Se ven los datos personales de otros usuarios
`,
    fr: `
(j'ai trouvé|j'ai découvert) (une faille de sécurité|une vulnérabilité) (sur votre site|dans votre API)
(je peux voir|on peut voir) (les données|les factures|les commandes) (d'autres clients|d'une autre personne)
J'ai trouvé une faille de sécurité sur votre site
Je veux signaler une vulnérabilité
Je peux voir les données d'autres clients
Votre API affiche les factures d'une autre personne
Il y a une fuite de données dans votre application
`,
    de: `
(ich habe|wir haben) (eine Sicherheitslücke|eine Schwachstelle|ein Datenleck) (gefunden|entdeckt)
(ich kann|man kann) (fremde Rechnungen|Daten anderer Kunden|fremde Konten) (sehen|öffnen|lesen)
Ich habe eine Sicherheitslücke auf Ihrer Website gefunden
Ich möchte eine Schwachstelle melden
Ich kann die Daten anderer Kunden sehen
Ihre API zeigt Rechnungen fremder Personen
In Ihrer App gibt es ein Datenleck
`,
    pt: `
(encontrei|descobri) (uma vulnerabilidade|uma falha de segurança) (no site|na API|no aplicativo)
(consigo ver|dá para ver) (os dados|as faturas|os pedidos) de (outros clientes|outra empresa|outra pessoa)
Encontrei uma vulnerabilidade no site de vocês
Quero relatar uma falha de segurança
Consigo ver os dados de outros clientes
A API mostra faturas de outra pessoa
Há um vazamento de dados no aplicativo
`,
    ja: `
(脆弱性|セキュリティの問題|セキュリティホール)を(見つけました|発見しました|報告したい)
(他の人|他の会社|他の顧客)の(データ|請求書|注文)が(見えます|見えてしまいます|表示されます)
サイトに脆弱性を見つけました
セキュリティの問題を報告したいです
他の人の個人情報が見えてしまいます
他の顧客の請求書が表示されます
データが漏洩しています
`,
  },
  negative: {
    en: `
(my|our) (board|page|list|calendar|inbox) (has been|is|looks) empty (since Friday|after the update|on two browsers)
I (want to|am going to) (complain|lodge a complaint) (about your service|with the regulator|at the consumer office)
how (do|does) (you|Acme) (protect|secure|encrypt|store) (my|our) data(?|)
I (found|noticed|want to report) a (bug|typo|mistake) (in|on) the (calendar|export|invoice page|help article)
(is|are) (the login|your servers|payments|my files) (secure|safe|encrypted)(?|)
(can|could) (other users|my colleagues|guests|people outside) see my (invoices|board|profile|files)(?|)
how do I (turn on|change|reset) (my security settings|two-factor|my PIN)
how secure is my data with you?
do you have a SOC 2 report?
where is your security page?
do you run a bug bounty?
what encryption do you use?
I found a bug in the export
I want to report a problem with my order
there is an error on the checkout page
the login page does not load
how do I set permissions so that other users cannot see my project?
can other users see my invoices?
I want to share data with another customer
how do I add security questions
my account was hacked
I forgot my security code
please send me your security questionnaire answers
what is the card security code
I'd like to report a lost parcel
I see my own old invoices twice
is your API protected against SQL injection?
does the app scan uploads for malware?
do you support security keys?
the report page shows wrong numbers
there's a leak in the bottle I ordered
how do I generate a vulnerability report with your scanner product?
`,
    es: `
¿Qué tan seguros están mis datos?
Encontré un error en la exportación
¿Pueden otros usuarios ver mis facturas?
¿Tienen certificación de seguridad?
`,
    fr: `
Mes données sont-elles en sécurité ?
J'ai trouvé un bug dans l'export
Les autres utilisateurs peuvent-ils voir mes factures ?
Avez-vous une certification de sécurité ?
`,
    de: `
Wie sicher sind meine Daten bei Ihnen?
Ich habe einen Fehler im Export gefunden
Können andere Benutzer meine Rechnungen sehen?
Haben Sie eine Sicherheitszertifizierung?
`,
    pt: `
Meus dados estão seguros?
Encontrei um erro na exportação
Outros usuários podem ver minhas faturas?
Vocês têm certificação de segurança?
`,
    ja: `
(パスワード|メールアドレス|二段階認証)を(変更したい|変更したいのですが|設定する方法を教えてください)
(データ|アカウント)の(安全性|セキュリティ)について(教えてください|知りたい)
データは安全ですか
エクスポートに不具合があります
他のユーザーに請求書は見えますか
セキュリティ認証はありますか
`,
  },
};

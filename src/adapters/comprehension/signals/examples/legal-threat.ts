import type { ExampleSet } from './example-set.ts';

/** The customer threatens or announces legal or official steps against the company. */
export const legalThreat: ExampleSet = {
  positive: {
    en: `
(consider|treat|regard) this (message|letter|mail) as (formal|final|written) notice before (proceedings|court action|I file suit|litigation)
(you have|I give you) until (Friday|the end of the month|Thursday), (after that|then) (it goes to court|my solicitor takes over|I issue proceedings|a claim will be filed)
(several customers|a group of us|we users) are (preparing|joining|filing) a (claim|class action|joint lawsuit) against (you|your company|Acme)
(I have|we have) already (opened a case|filed a complaint|spoken) with (the ombudsman|the consumer office|the authorities|a lawyer)
(I will|I'm going to|we will|I am prepared to) (sue|take legal action|go to court|press charges|involve my lawyer)(| against you| over this| if nothing happens)
(my|our) (lawyer|attorney|solicitor|legal team|barrister)s? (will|is going to) (contact you|be in touch|send a letter|take over from here)
if (I don't get my money|this isn't fixed|you don't answer|the refund isn't there) (by Friday|by Monday|this week|within 14 days)(,|) (I'll|I will|we will) (take this to small claims|see a lawyer|file a lawsuit|report you to the authorities)
(I will|I'm going to|I am about to) (report|lodge a complaint about|denounce) (you|your company) (to|with) (the regulator|the data protection commissioner|the consumer protection agency|trading standards|the ombudsman)
this (has been|was|is now) (passed|handed over|given) to (our solicitors|my lawyer|our attorneys)
you are (breaking|violating) (the law|consumer law|my rights), (see you in court|I will take action|expect to hear from my lawyer)
I will sue you
I'm going to take legal action
you will hear from my lawyer
my attorney will be in touch
I am contacting my solicitor about this
see you in court
I'll take you to small claims court
I will report you to the consumer protection agency
I'm filing a complaint with the data protection authority
if I don't get my money back I will press charges
this is fraud and I am going to the police about your company
I will involve my lawyers if this is not resolved by Friday
expect a lawsuit
I am prepared to pursue this legally
I will file a chargeback and a legal complaint
you are breaking the law and I will report you
this is a GDPR violation and I will report it to the regulator
I have already spoken to a lawyer about your company
I am considering legal action against you
consider this a formal notice before legal proceedings
my lawyer says you owe me compensation
I'll report you to the FTC
I'm reporting you to trading standards
refund me or I will go to court
we reserve the right to take legal steps
I'm going to have my legal team deal with you
this letter serves as a final demand before litigation
I'll see to it that the ombudsman hears about this
class action is what you deserve and I'm joining one
you leave me no choice but to get an attorney
`,
    es: `
(ya he abierto|he presentado|presentaré) una (reclamación|denuncia) (en consumo|ante la justicia|en la oficina del consumidor)
(seguiré|iré) por (vía judicial|la vía legal)
(voy a|los voy a|pienso) (demandar|denunciar|llevar a juicio)(| a su empresa| si no responden)
(mi abogado|mi abogada|mis abogados) (los contactará|se encargará|les escribirá)
si (no me devuelven el dinero|no lo solucionan|no responden) (mañana|esta semana|hoy) (iré a los tribunales|pondré una denuncia|lo dejo en manos de mi abogado)
Los voy a demandar
Voy a tomar acciones legales
Mi abogado se pondrá en contacto con ustedes
Nos vemos en los tribunales
Voy a denunciarlos en la oficina del consumidor
Si no me devuelven el dinero iré a juicio
Voy a poner una denuncia
Presentaré una reclamación ante Consumo
hablaré con mi abogado
los denunciaré ante la agencia de protección de datos
`,
    fr: `
(je vais|nous allons) (porter plainte|saisir le tribunal|engager des poursuites|vous attaquer en justice)
(mon avocat|mon avocate) (vous contactera|prend le relais|va vous écrire)
(sans réponse|sans remboursement|si rien ne bouge) (sous huit jours|d'ici lundi|cette semaine)(,|) (je saisis la justice|je vais au tribunal|je porte plainte)
Je vais porter plainte
Je vais engager des poursuites
Mon avocat va vous contacter
On se verra au tribunal
Je vais saisir la DGCCRF
Si vous ne me remboursez pas j'irai en justice
Je vais vous attaquer en justice
Je saisirai la CNIL
je transmets le dossier à mon avocat
`,
    de: `
ich setze Ihnen eine (letzte|) Frist bis (Freitag|Montag|zum Monatsende), (danach|dann) (klage ich|geht es vor Gericht|übernimmt meine Anwältin)
(ich habe|wir haben) (den Verbraucherschutz|einen Anwalt|die Behörde) (eingeschaltet|informiert)
(ich werde|wir werden) (Sie verklagen|Anzeige erstatten|rechtliche Schritte einleiten|vor Gericht gehen)
(mein Anwalt|unser Anwalt|meine Anwältin) (wird sich melden|übernimmt das|schreibt Ihnen)
(wenn|sollte) (das nicht|mein Geld nicht) bis (Freitag|Montag|morgen) (da ist|erledigt ist|erledigt sein)(,|) (gehe ich zum Anwalt|klage ich|schalte ich den Verbraucherschutz ein)
Ich werde Sie verklagen
Ich werde rechtliche Schritte einleiten
Mein Anwalt wird sich bei Ihnen melden
Wir sehen uns vor Gericht
Ich schalte den Verbraucherschutz ein
Wenn ich mein Geld nicht zurückbekomme, gehe ich vor Gericht
Ich erstatte Anzeige gegen Sie
Ich melde das der Datenschutzbehörde
ich übergebe die Sache meinem Rechtsanwalt
`,
    pt: `
(vou|vamos) (processar vocês|entrar na justiça|acionar o Procon|tomar medidas legais)
(meu advogado|minha advogada) (vai procurar vocês|vai entrar em contato|já está cuidando disso)
se (não devolverem|não resolverem|não responderem) (até sexta|hoje|amanhã) (vou ao Procon|entro com processo|procuro meu advogado)
Vou processar vocês
Vou tomar medidas legais
Meu advogado vai entrar em contato
Nos vemos no tribunal
Vou reclamar no Procon
Se não devolverem meu dinheiro vou entrar na justiça
Vou abrir um processo
Vou denunciar vocês à ANPD
vou acionar meu advogado
`,
    ja: `
(弁護士|法律事務所)に(相談します|依頼します|相談しました)
(返金|対応)(しない|されない|いただけない)場合は(訴えます|法的措置を取ります|消費者センターに相談します|訴訟を検討します)
訴えます
法的措置を取ります
弁護士に相談しています
裁判を起こすつもりです
消費者センターに通報します
返金しないなら訴訟を起こします
弁護士から連絡させます
警察に被害届を出します
法的手段に出ます
`,
  },
  negative: {
    en: `
(we are|I work at|ours is) (a law firm|a notary's office|a court) and (want to know|would like to ask|need) (whether you sign agreements|which plan fits|a quote)
I (study|teach|practise) law (and would like|, is there|and want) (a student price|a discount|the cheap plan)
(I am|I'm|my wife is) a (lawyer|solicitor|judge|paralegal|law student) (and|,) (need an invoice|use your app daily|have a question about seats|want to upgrade)
(our|a) (law firm|law office|legal department) (uses|would like to try|wants to buy) (your product|twenty seats|the business plan)
(do|can) you sign (a DPA|data processing agreements|our NDA|a contract)(?| with law firms?)
(I study|I teach|my daughter studies) law and (would like|am asking about) (the student price|a school licence|a discount)
(please |)(ship|deliver|send) (it |)to (12 |)(Court Street|Law Lane|Justice Road)(|, apartment 4)
(do you have|is there) a template for (court dates|legal cases|contracts)(?|)
the (police|court|law school) (is a customer of ours|ordered two boards|needs an invoice)
(our|my) (lawyer|attorney|legal team|legal department) (wants|needs|would like) (to review|to read|a copy of) (the contract|the terms|your DPA)(| before we sign)
(we are|I work for|I run) a law firm (and|,) (want to know|would like to ask) (whether you sign DPAs|about seats|how invoices work)
what is the (legal name|legal entity|registered office) (of your company|for the invoice)(?|)
(where|how) can I (find|read|download) (your|the) (terms|legal notice|privacy policy)(?|)
I (want|need|would like) to report a (bug|lost parcel|missing item|problem with the app)
(is it|would it be) (legal|allowed|lawful) to (record calls|use your logo|store this data)(?|)
where can I find your terms of service?
is your product GDPR compliant?
what is the legal name of your company for the invoice?
our lawyers want to review the contract before we sign
my law firm would like to buy twenty seats
I am a lawyer and use your app for my clients
do you have a data processing agreement?
who is your data protection officer?
our legal department needs a signed DPA
is it legal to record calls with your app?
I don't want to sue anybody, I just want my parcel
no need for lawyers, just send a replacement
I will report this bug to your team
how do I report a user for spam
how can I report a scam seller on your marketplace
how do I dispute a charge?
what are my rights if the item arrives late?
do you offer a legal case template?
can I export tickets for our court archive?
I need a receipt for my tax lawyer
what is your policy on legal requests?
where do I send a subpoena or law enforcement request?
I will recommend you to my solicitor friends
can I use your logo legally?
the police report for my stolen parcel is attached, what next?
is tennis court booking supported?
please file my complaint about the late parcel
the case I ordered has not arrived
what's the statutory warranty period
`,
    es: `
soy (abogado|abogada) y (necesito una factura|uso su aplicación|quiero mejorar el plan)
nuestro (despacho de abogados|departamento legal) (quiere diez licencias|necesita un contrato)
¿Cumplen con la protección de datos?
Nuestro abogado quiere revisar el contrato antes de firmar
¿Dónde están los términos legales?
Soy abogada y uso su aplicación
No quiero demandar a nadie, solo quiero mi paquete
`,
    fr: `
je suis (avocate|avocat|juriste) (et j'ai besoin d'une facture|et je cherche un forfait|, proposez-vous un essai ?)
notre (cabinet d'avocats|service juridique) (utilise votre application|veut dix licences|souhaite un devis)
Êtes-vous conformes au RGPD ?
Notre avocat souhaite relire le contrat avant signature
Où sont les mentions légales ?
Je suis avocate et j'utilise votre application
Je ne veux poursuivre personne, je veux juste mon colis
`,
    de: `
ich bin (Anwalt|Anwältin|Juristin) und (brauche eine Rechnung|nutze Ihre App|möchte upgraden)
unsere (Kanzlei|Rechtsabteilung) (möchte zehn Plätze kaufen|braucht einen Auftragsverarbeitungsvertrag|nutzt Ihr Produkt)
Sind Sie DSGVO-konform?
Unser Anwalt möchte den Vertrag vor der Unterschrift prüfen
Wo finde ich das Impressum?
Ich bin Anwältin und nutze Ihre App
Ich will niemanden verklagen, ich will nur mein Paket
`,
    pt: `
sou (advogado|advogada) e (preciso de uma fatura|uso o aplicativo|quero mudar de plano)
nosso (escritório de advocacia|departamento jurídico) (quer dez licenças|precisa de um contrato)
Vocês estão em conformidade com a LGPD?
Nosso advogado quer revisar o contrato antes de assinar
Onde ficam os termos legais?
Sou advogada e uso o aplicativo
Não quero processar ninguém, só quero meu pacote
`,
    ja: `
(弁護士|法律事務所)ですが、(請求書が必要です|プランについて教えてください|ライセンスを購入したいです)
個人情報保護法に対応していますか
契約前に弁護士が契約書を確認したいと言っています
利用規約はどこにありますか
私は弁護士で御社のアプリを使っています
訴えるつもりはありません、荷物が欲しいだけです
`,
  },
};

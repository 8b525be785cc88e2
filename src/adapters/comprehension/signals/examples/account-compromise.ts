import type { ExampleSet } from './example-set.ts';

/** Somebody else seems to be in the customer's account or using their money. */
export const accountCompromise: ExampleSet = {
  positive: {
    en: `
(somebody|someone|a stranger) (changed|replaced) (my e-mail address|my phone number|the password of my account) and (now I cannot sign in|locked me out|I can't get back in)
my (authenticator|two-factor|recovery phone|backup email) was (swapped|switched off|replaced|changed) (overnight|without me|by somebody) and (I did not do it|now another phone gets the codes|I am locked out)
(a contractor|an ex employee|a former colleague|someone we fired) (is still|still gets|can still get) (in our workspace|into our account|in and deletes things)
(your shop|you) (took|charged) (240 dollars|money) (with|from) my saved card (while I was away|and I never ordered anything|without me doing anything)
(posts|messages|emails) (are|were) sent from my account (that I did not write|and I did not write them|by someone else)
(someone|somebody|a stranger|someone else|an ex employee) (got into|broke into|has access to|is using|logged into|took over) my (account|profile|workspace)
(there are|I see|I found) (orders|purchases|charges|logins|payments) (on|in) my account (I didn't make|that aren't mine|I know nothing about|I never placed)
my (email|address|password|phone number|profile) (was|has been|suddenly got) (changed|replaced) and (it wasn't me|I didn't do it|I never touched it)
(three|two|several) (items|phones|gift cards|orders) (were|have been) (ordered|bought) (on|with) my (account|card)(.|,) (not by me|I did not do that|I was asleep)
(a|some) (login|sign-in|session) from (a country I have never been to|an unknown device|a place I don't know) (shows up|appears|is listed) (on my account|in my settings)
my (account|profile|login) (has been|was|got) (hacked|hijacked|stolen|compromised|taken over)
I (got|received) (a code|an alert|a mail) (about|for) a login (that wasn't me|I did not make)
my account was hacked
I think someone got into my account
somebody else is using my account
there are orders in my account I did not place
someone changed my password without my permission
I got a login alert from a country I have never been to
there is a charge I did not make
my email address on the account was changed and it wasn't me
I don't recognize this login
someone stole my account
my card was used without my authorization on your site
I see unauthorized transactions
I received a password reset mail I never requested and now I'm locked out
a stranger has access to my profile
my account has been compromised
I think my password leaked and someone logged in
suspicious activity on my account
somebody bought something with my saved card
I didn't change the shipping address, who did?
a device I don't own is signed in to my account
I gave my password to a fake site pretending to be you
I clicked a phishing link and entered my login
my two-factor was turned off and I didn't do it
someone is impersonating me with my account
my ex has logged into my account
there is an unknown session in my settings from Brazil
fraudulent purchases were made through my account
please lock my account, somebody broke into it
I lost my phone and someone may be in my account
my API key leaked on GitHub and is being used by others
`,
    es: `
(veo|hay|aparece) (una sesión|un acceso|un dispositivo) (en otro país|desde Moscú|de un sitio donde nunca he estado)
hay una sesión (abierta|iniciada) en (China|Polonia|otro continente) y yo (vivo en Perú|no viajo|estoy en casa)
(anoche|ayer|a las 3) hubo (un acceso|un inicio de sesión) que (no es mío|no fui yo|no reconozco)
(cambiaron|modificaron) mi (contraseña|correo|teléfono) y (yo no fui|no fui yo|no lo hice yo)
(alguien|otra persona|un desconocido) (entró en|accedió a|está usando|cambió el correo de|hackeó) mi cuenta(|, yo no fui)
(hay|veo) (compras|pedidos|cargos|accesos) (que no hice|que no reconozco|que no son míos)
me (hackearon|robaron) (la cuenta|el perfil)
Han hackeado mi cuenta
Alguien ha entrado en mi cuenta
Hay pedidos en mi cuenta que yo no hice
Cambiaron mi contraseña sin mi permiso
Hay un cargo que no reconozco
No reconozco este inicio de sesión
Me robaron la cuenta
Usaron mi tarjeta sin mi autorización
hay actividad sospechosa en mi cuenta
`,
    fr: `
(je vois|il y a) (une session|une connexion|un appareil) (dans un autre pays|à Moscou|d'un endroit où je ne suis jamais allé)
(il y a eu|je vois) une connexion (la nuit|à 3 h du matin|depuis un autre pays) qui (ne vient pas de moi|n'est pas la mienne|m'est inconnue)
(mon mot de passe|mon adresse|mon numéro) a été (changé|modifié|remplacé) (sans moi|à mon insu), (ce n'est pas moi|je n'ai rien fait)
(quelqu'un|une autre personne|un inconnu) (s'est connecté à|utilise|a piraté|est entré dans) mon compte
(il y a|je vois) (des achats|des commandes|une connexion|un paiement) (que je n'ai pas faits|que je ne reconnais pas|depuis un pays inconnu)
mon compte a été (piraté|volé|compromis)
Mon compte a été piraté
Quelqu'un est entré dans mon compte
Il y a des commandes que je n'ai pas passées
On a changé mon mot de passe sans mon accord
Il y a un débit que je ne reconnais pas
Je ne reconnais pas cette connexion
On m'a volé mon compte
Ma carte a été utilisée sans mon autorisation
activité suspecte sur mon compte
`,
    de: `
(ich sehe|da ist) (eine Sitzung|eine Anmeldung|ein Gerät) (in einem anderen Land|aus Moskau|von einem Ort, an dem ich nie war)
(heute Nacht|gestern|um 3 Uhr) gab es eine (Anmeldung|Einwahl), die nicht von mir (war|stammt|kommt)
(mein Passwort|meine E-Mail|meine Nummer) wurde geändert, (ich war das nicht|ohne mein Zutun|aber nicht von mir)
(jemand|eine fremde Person|jemand anderes) (hat sich in mein Konto eingeloggt|benutzt mein Konto|hat mein Konto gehackt|hat mein Passwort geändert)
(da sind|ich sehe) (Käufe|Bestellungen|Abbuchungen|Anmeldungen), die (nicht von mir sind|ich nicht gemacht habe|ich nicht kenne)
mein (Konto|Account) wurde (gehackt|gestohlen|übernommen)
Mein Konto wurde gehackt
Jemand hat sich in mein Konto eingeloggt
Da sind Bestellungen in meinem Konto, die ich nicht gemacht habe
Mein Passwort wurde ohne meine Zustimmung geändert
Da ist eine Abbuchung, die nicht von mir ist
Diese Anmeldung kenne ich nicht
Mein Account wurde gestohlen
Meine Karte wurde ohne meine Zustimmung benutzt
verdächtige Aktivität in meinem Konto
`,
    pt: `
(vejo|há|aparece) (uma sessão|um acesso|um aparelho) (em outro país|em Moscou|de um lugar onde nunca estive)
(ontem|de madrugada) houve (um acesso|um login) que (não fui eu|não é meu|não reconheço)
(trocaram|mudaram) (minha senha|meu e-mail|meu telefone) e (não fui eu|eu não fiz isso)
(alguém|outra pessoa|um estranho) (entrou na|acessou a|está usando a|invadiu a) minha conta
(tem|vejo) (compras|pedidos|cobranças|acessos) que (não fiz|não reconheço|não são meus)
(invadiram|hackearam|roubaram) (minha conta|meu perfil)(|, trocaram minha senha)
Minha conta foi hackeada
Alguém entrou na minha conta
Há pedidos na minha conta que eu não fiz
Mudaram minha senha sem minha permissão
Tem uma cobrança que não reconheço
Não reconheço este login
Roubaram minha conta
Usaram meu cartão sem minha autorização
atividade suspeita na minha conta
`,
    ja: `
(知らない人|誰か|第三者)(にログインされました|がアカウントを使っています|に乗っ取られました)
(身に覚えのない|知らない)(注文|請求|ログイン|購入)(があります|がありました)
(アカウント|パスワード)が(勝手に変更されました|乗っ取られました|不正に使われています)
アカウントが乗っ取られました
誰かが私のアカウントに不正ログインしています
身に覚えのない注文があります
勝手にパスワードが変更されました
身に覚えのない請求があります
見覚えのないログイン通知が来ました
カードが不正に使われました
アカウントをハッキングされたようです
不審なアクティビティがあります
`,
  },
  negative: {
    en: `
my bank statement (says|shows) (ACM*SHOP|an unknown name), (is that you?|what is it?|is this your company?)
I (changed|updated) my (email|phone) (yesterday|last week) and (got no confirmation|did not get the mail|it shows the old one)
(how|where) (do|can) I (change|update|reset) (my|the) (password|email|phone number)(?| on my account?)
I (bought|have|use) a new (phone|laptop|tablet)(,|) (why do I get a login mail?|how do I sign in?|and the code goes to the old one)
(can|may) (my wife|a colleague|someone else|another person) (use|share|log into) my account(?| too?)
(I changed|I've changed) my (password|address|card) and (now I can't log in|want to know if it worked|it still shows the old one)
(my order|the charge|this payment) (is|shows up) twice(|, why?)
how do I keep my account safe from hackers?
how do I turn on two-factor authentication?
I forgot my password
I'm locked out of my account
I was charged twice
I want to change my email address
how do I share my account with someone else?
can somebody else use my subscription?
I changed my password and now I cannot log in
I did not receive the verification code
what do you do against fraud?
do you notify me about suspicious logins?
the login alert was me, all good
my account was not hacked, I just forgot the password
I was not hacked, I only want to rotate my key
please remove my old device from the account
my parcel was stolen from my doorstep
can I see the active sessions?
how do I rotate an api key
I don't recognize the product in the photo
unknown error when logging in
my card was declined
why is my account locked
I placed the order by mistake
how do I report phishing mails that use your name?
the invoice shows a charge for an extra seat, why?
is it safe to store my card with you?
I changed my shipping address but it still shows the old one
`,
    es: `
¿Cómo protejo mi cuenta?
Olvidé mi contraseña
Me cobraron dos veces
Mi cuenta no fue hackeada, solo olvidé la contraseña
¿Cómo activo la verificación en dos pasos?
¿Por qué está bloqueada mi cuenta?
`,
    fr: `
Comment protéger mon compte ?
J'ai oublié mon mot de passe
J'ai été débité deux fois
Mon compte n'a pas été piraté, j'ai juste oublié le mot de passe
Comment activer la double authentification ?
Pourquoi mon compte est-il bloqué ?
`,
    de: `
Wie schütze ich mein Konto?
Ich habe mein Passwort vergessen
Mir wurde doppelt abgebucht
Mein Konto wurde nicht gehackt, ich habe nur das Passwort vergessen
Wie aktiviere ich die Zwei-Faktor-Authentifizierung?
Warum ist mein Konto gesperrt?
`,
    pt: `
Como protejo minha conta?
Esqueci minha senha
Fui cobrado duas vezes
Minha conta não foi hackeada, só esqueci a senha
Como ativo a verificação em duas etapas?
Por que minha conta está bloqueada?
`,
    ja: `
(パスワード|メールアドレス|電話番号)を(変更したいのですが|変更する方法を教えてください|忘れました)
(二段階認証|ログイン通知)を(設定する方法を教えてください|オンにしたい|解除したい)
アカウントを安全に保つにはどうすればいいですか
パスワードを忘れました
二重に請求されました
ハッキングされたわけではなく、パスワードを忘れただけです
二段階認証を有効にするには
なぜアカウントがロックされていますか
`,
  },
};

/** Trouble with signing in and with codes that is nobody's fault, and what people own and may do. */
export const signingIn: Record<string, string> = {
  en: `
(forgot|lost|forgotten) (password|username|PIN|passcode|login details)
I (forgot|can't remember|don't remember|no longer know) (my password|my username|which email I used|my PIN|the passcode)
(the|your) (reset|confirmation|activation|invitation) (link|email) (has expired|does not work|never arrived|leads to an error|is not valid any more)
I (didn't get|haven't received) the (verification|confirmation) (email|code|mail)
the (verification|activation) (email|code) (didn't come|is not coming|never came)(?| yet)
I (never got|did not receive|am not getting|still wait for) the (verification code|confirmation email|text message with the code|activation link)
(locked out|I am locked out|I got locked out) (because I mistyped the code|after too many tries|since I changed phones|of the app after the update)
the (sign-in page|login form|app) says (too many attempts|wrong password|session expired|unknown user)
I (can't|cannot|am unable to) (sign in|log in|log on|get in|enter) (to my account|with Google|on my phone|since the update|after changing my password)
why (am I|do I keep getting) (logged out|signed out) (all the time|every day|after ten minutes|on my other devices)
how do I (change|update|remove|replace) (my phone number|my recovery email|my profile picture|my login name)
(I have|we have|got) a new (phone|laptop|tablet), how do I (move the app|set up the codes again|sign in there)
the (code|PIN|link) from the (text message|authenticator|email) is (not accepted|wrong|expired)
where do I (enter|find|type) the (activation code|licence key|voucher code|invite code)
that (login|sign-in|device) was me, (I just travelled|it's my new laptop|all fine)
I got your mail about a new (login|device|sign-in), that was (me|my own tablet|just me at work)
I (signed in|logged in) on (a friend's computer|my work laptop), how do I (sign out there|log out everywhere)
how do I (sign out of|log out from) all devices
can I use (the same account|one login) (on two phones|for my family|at home and at work)
(who|which people|which roles) can (delete|edit|see|export|invite to) (boards|files|our projects|the calendar|invoices)
can (other members|my colleagues|another person|guests|people without an account|my boss) (see|open|edit|read) my (private board|files|calendar|drafts)
(someone|somebody|a colleague) (in|on) (my|our) team (moved|renamed|archived|changed) (a file|the board|a task), how do I undo that
(I see|why do I see) (tasks|events|files) of (other people|my teammates|the whole team) (in|on) my (timeline|calendar|list)
how do I (give|grant|take away) (admin rights|editing rights|access to billing) (to a colleague|from a guest|for one user)
how do I (remove|add|block|invite|mute) a (user|guest|member|colleague)
I (linked|connected) the wrong (account|calendar|bank), how do I (unlink|disconnect) it
my (daughter|husband|colleague) uses the account too, is that a problem
please (delete|remove) the (test project|demo workspace|old board|second address|duplicate entry)
`,
  es: `
(contraseña|usuario|PIN|clave) (olvidada|olvidado)
(olvidé|he olvidado|no recuerdo|perdí) (la contraseña|mi clave|el PIN|mi nombre de usuario|con qué correo me registré)
no puedo (entrar|acceder|ingresar|iniciar sesión) (en mi cuenta|a la aplicación|desde ayer|con mi correo)
(el enlace|el correo|el código) (ha caducado|no llega|no funciona|no es válido)
no (me llega|recibo|he recibido) el (código|correo de confirmación|mensaje con el código)
¿cómo (cambio|actualizo) mi (número de teléfono|correo|foto de perfil)?
¿quién puede (ver|editar|borrar) (mis archivos|mi tablero|las facturas)?
¿pueden (otras personas|mis compañeros|los invitados) ver mi (tablero|calendario|perfil)?
tengo un móvil nuevo, ¿cómo (paso la aplicación|configuro los códigos)?
ese inicio de sesión fui yo, es mi portátil nuevo
¿cómo cierro sesión en todos los dispositivos?
¿cómo doy permisos (de administrador|de edición) a un compañero?
`,
  fr: `
(mot de passe|identifiant|code) (oublié|perdu)
(j'ai oublié|j'ai perdu|je ne retrouve plus|je ne me souviens plus de) (mon mot de passe|mon identifiant|mon code|mon adresse de connexion)
je (n'arrive pas à|ne peux pas|n'arrive plus à) (me connecter|entrer dans mon compte|ouvrir l'application)
(le lien|le code|l'e-mail) (a expiré|n'arrive pas|ne marche pas|n'est pas valide)
je (ne reçois pas|n'ai pas reçu) (le code|l'e-mail de confirmation|le SMS)
comment (changer|modifier) (mon numéro de téléphone|mon adresse e-mail|ma photo de profil) ?
qui peut (voir|modifier|supprimer) (mon tableau|mes fichiers|les factures) ?
est-ce que (les autres|mes collègues|les invités) (voient|peuvent voir) (mon tableau|mon calendrier) ?
j'ai un nouveau téléphone, comment (transférer l'application|retrouver mes codes) ?
cette connexion, c'était moi, sur mon nouvel ordinateur
comment me déconnecter de tous les appareils ?
supprimer (un tableau|une carte|un projet de test)
`,
  de: `
(Passwort|PIN|Zugangsdaten|Benutzername) (vergessen|verlegt|verloren)
ich habe (mein Passwort|meine PIN|meinen Benutzernamen|meine Zugangsdaten) (vergessen|verlegt)
ich (kann mich nicht|kann mich nicht mehr) (anmelden|einloggen|registrieren)
(der Link|der Code|die Bestätigungsmail) (ist abgelaufen|kommt nicht an|funktioniert nicht|ist ungültig)
ich (bekomme|erhalte|habe) (keinen Code|keine Bestätigungsmail|keine SMS) (|bekommen)
wie ändere ich (meine Telefonnummer|meine E-Mail-Adresse|mein Profilbild)?
wer kann (mein Board|meine Dateien|die Rechnungen) (sehen|löschen|bearbeiten)?
können (andere|Kollegen|Gäste|andere Personen) mein (Board|Profil) sehen?
wie (lade ich|füge ich) (Kollegen|neue Mitglieder|Gäste) (ein|hinzu)?
neues Handy, wie (richte ich die Codes ein|übertrage ich die App)?
diese Anmeldung war ich, das ist mein neuer Laptop
wie melde ich mich auf allen Geräten ab?
wie vergebe ich (Rechte|Administratorrechte) an eine Kollegin?
`,
  pt: `
(senha|usuário|PIN) (esquecida|esquecido|perdida)
(esqueci|perdi|não lembro) (a senha|meu usuário|o PIN|com qual e-mail me cadastrei)
não consigo (entrar|acessar|fazer login) (na minha conta|no aplicativo|desde ontem|com meu e-mail)
(o link|o código|o e-mail) (expirou|não chega|não funciona|não é válido)
não (recebo|recebi|chegou) o (código|e-mail de confirmação|SMS)
como (mudo|atualizo) meu (telefone|e-mail|nome)?
quem pode (ver|editar|apagar) (meus arquivos|meu quadro|as faturas)?
(outras pessoas|meus colegas|convidados) podem ver (meu quadro|minha agenda)?
celular novo, como (passo o aplicativo|configuro os códigos)?
esse acesso fui eu, é meu notebook novo
como saio de todos os dispositivos?
como dou permissão (de administrador|de edição) a um colega?
`,
  ja: `
(パスワード|ユーザー名|暗証番号|PIN)を(忘れた|忘れました|忘れてしまいました|思い出せません)
(ログイン|サインイン)(できない|できません|できなくなりました)
(確認コード|確認メール|認証コード|リンク)が(届きません|来ません|使えません|期限切れです)
(電話番号|メールアドレス|プロフィール写真)を変更したい
(誰が|他の人は|同僚は|ゲストは)私の(ボード|ファイル|カレンダー)を(見られますか|編集できますか)
機種変更したので(アプリを移したい|認証を設定し直したい)
そのログインは私です、新しいパソコンです
すべての端末からログアウトするには
同僚に(管理者|編集)権限を付与したい
(テスト用の|古い)(ボード|プロジェクト)を削除したい
`,
};

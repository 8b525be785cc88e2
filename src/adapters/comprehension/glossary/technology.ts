/** Accounts and software. Columns: English | Spanish | French | German | Portuguese | Japanese. */
export const technology = `
account|cuenta,cuentas|compte,comptes|konto,konten,kontos,account|conta,contas|アカウント,口座
delete account|eliminar mi cuenta,borrar mi cuenta,eliminar la cuenta,borrar la cuenta,cerrar mi cuenta|supprimer mon compte,fermer mon compte,cloturer mon compte|konto loschen,konto schliessen,account loschen|excluir minha conta,apagar minha conta,deletar minha conta,encerrar minha conta|アカウントを削除,アカウント削除
cancel my account|cancelar mi cuenta|annuler mon compte|konto kundigen|cancelar minha conta|アカウントを解約
password|contrasena*,clave*|mot de passe,mots de passe|passwort*,kennwort*|senha*,palavra-passe|パスワード,暗証番号
reset|restablec*,resete*,reinici*|reinitialis*|zurucksetz*,zuruckgesetzt,reset*|redefin*,resetar,reset*|リセット,再設定
reset password|restablecer mi contrasena,cambiar mi contrasena,restablezco mi contrasena|reinitialiser mon mot de passe|passwort zurucksetzen|redefinir minha senha,redefinir a senha|パスワードをリセット,パスワードの再設定,パスワードリセット
forgot|olvid*|oubli*|vergess*|esqueci*,esquec*|忘れ
log in|iniciar sesion,inicio de sesion,entrar,acceder,loguear*,ingresar|me connecter,se connecter,connexion,connecter|einlogg*,anmeld*,login|entrar,fazer login,logar,acessar|ログイン,サインイン
log out|cerrar sesion|deconnexion,deconnect*|auslogg*,abmeld*|sair da conta,fazer logout|ログアウト
locked|bloquead*,bloqueo|bloqu*,verrouill*|gesperrt*,sperr*|bloquead*,travad*|ロックされ,凍結,ロック
access|acceso*,acced*|acces,acced*|zugang*,zugriff*,zugreif*|acess*|アクセス
sign up|registr*,darme de alta|inscri*,creer un compte|registrier*|cadastr*,registr*|登録,サインアップ
register|registro|inscription|registrierung|cadastro|会員登録
email|correo,correos,correo electronico,email,mail,e-mail|mail,mails,email,courriel*,e-mail,adresse mail|e-mail,email,mail,e-mails,mails|email,e-mail,emails,e-mails|メール,メールアドレス
username|nombre de usuario,usuario|nom d'utilisateur,identifiant*|benutzername*,nutzername*|nome de usuario,usuario|ユーザー名,ユーザ名
user|usuari*|utilisateur*|benutzer*,nutzer*|usuari*|ユーザー,ユーザ,利用者
name|nombre|nom|name,namen|nome|名前,氏名
profile|perfil*|profil*|profil*|perfil*|プロフィール
settings|configuracion,ajustes|parametres,reglages|einstellung*|configurac*,ajuste*|設定
change|cambi*,modific*|chang*,modifi*|ander*,geandert*,wechsel*|mud*,alter*,troc*,modific*|変更,変え
update|actualiz*|mettre a jour,mise a jour,actualis*|aktualisier*,update*|atualiz*|アップデート,更新
delete|elimin*,borr*,suprim*|supprim*,efface*|losch*,geloscht*,entfern*|exclu*,apag*,delet*,remov*|削除,消して,消去
remove|quitar,quit*,retir*|retir*,enlev*|entfern*|remov*,retir*|外し,取り除
create|crear,cre*|creer,cree*|erstell*,anleg*|criar,cri*|作成,作り
add|anadir,anad*,agreg*|ajout*|hinzufug*|adicion*,acrescent*|追加
invite|invit*|invit*|einlad*|convid*|招待
verification|verific*|verifi*|verifizier*,bestatig*|verific*|認証,確認
verification code|codigo de verificacion,codigo|code de verification|bestatigungscode,verifizierungscode|codigo de verificacao|認証コード,確認コード
two-factor authentication|verificacion en dos pasos,autenticacion de dos factores,doble factor,2fa|double authentification,authentification a deux facteurs,2fa|zwei-faktor-authentifizierung,2fa,zwei-faktor|autenticacao de dois fatores,verificacao em duas etapas,2fa|二段階認証,二要素認証,2段階認証
code|codigo*|code,codes|code,codes|codigo*|コード
link|enlace*|lien*|link*|link*|リンク
error|error,errores,fallo,fallos|erreur*|fehler*,fehlermeldung*|erro,erros,falha|エラー,不具合,誤り
problem|problema*,inconvenient*|probleme*,souci*|problem*|problema*|問題,トラブル
issue|incidencia*|incident*|storung*|incidente*|不具合
does not work|no funciona,no me funciona,no sirve,no anda,no va|ne fonctionne pas,ne marche pas,marche pas,fonctionne pas|funktioniert nicht,geht nicht,klappt nicht|nao funciona,nao esta funcionando|動かない,動きません,使えない,使えません,機能しない
works|funcion*|fonctionn*,marche|funktionier*,geht,klappt|funcion*|動作,機能,使え
crash|se cierra,se cuelga,cuelga|plant*|absturz*,sturzt ab|trava,travando,fecha sozinho|クラッシュ,落ちる,落ちます
slow|lent*|lent*,rame|langsam*|lent*|遅い,重い
down|caid*|en panne,hors service|down,ausgefallen,nicht erreichbar|fora do ar,caiu|落ちて,ダウン,停止
app|aplicacion,app,apps|application,appli,app|app,apps,anwendung|aplicativo,app,aplicacao|アプリ
website|sitio web,pagina web,web,pagina,sitio|site,site web,page|webseite,website,seite,homepage|site,pagina|サイト,ウェブサイト,ホームページ
browser|navegador*|navigateur*|browser*|navegador*|ブラウザ
computer|ordenador*,computador*,pc|ordinateur*,pc|computer*,rechner,pc|computador*,pc|パソコン,コンピュータ
mobile phone|movil,celular,telefono movil|portable,smartphone,mobile|handy,smartphone|celular,smartphone|携帯,スマホ,スマートフォン
download|descarg*|telecharg*|herunterlad*,download*|baix*,download|ダウンロード
upload|subir,cargar,sub*|televers*,mettre en ligne|hochlad*,upload*|envi* arquivo,upload,carreg*|アップロード
file|archivo*,fichero*|fichier*|datei,dateien|arquivo*|ファイル
data|datos|donnees|daten|dados|データ
personal data|datos personales,mis datos|donnees personnelles,mes donnees|personenbezogene daten,meine daten|dados pessoais,meus dados|個人データ,個人情報
export|export*|export*|export*|export*|エクスポート
import|import*|import*|import*|import*|インポート
integration|integra*|integr*|integration*,integrier*|integra*|連携,統合
connect service|vincul*|reli*|verknupf*|vincul*|接続,つなぐ
api key|clave de api,clave api,api key|cle api,cle d'api|api-schlussel,api-key|chave de api,chave da api|APIキー
rate limit|limite de peticiones,limite de solicitudes|limite de requetes|ratenlimit,anfragelimit|limite de requisicoes|レート制限
limit|limite*|limite*|limit*,grenze*|limite*|制限,上限
notification|notificac*|notification*|benachrichtig*|notificac*|通知
newsletter|boletin*|newsletter,infolettre|newsletter|newsletter|メルマガ,ニュースレター
unsubscribe|darme de baja del boletin|me desinscrire,desinscri*|abbestell*|descadastr*|配信停止
language|idioma*|langue*|sprache*|idioma*|言語
version|version*|version*|version*|versao,versoes|バージョン
installation|instal*|install*|install*|instal*|インストール
feature|funcionalidad*,caracteristica*|fonctionnalite*|funktion,funktionen,feature*|funcionalidade*,recurso*|機能
screen|pantalla*|ecran*|bildschirm*|tela*|画面
button|boton*|bouton*|knopf,button,schaltflache|botao,botoes|ボタン
message|mensaje*|message*|nachricht*|mensage*|メッセージ
instructions|instruccion*,indicaciones|instruction*,consigne*|anweisung*,anleitung*|instruc*|指示,命令,説明書
ignore|ignor*|ignor*|ignorier*|ignor*|無視
previous|anterior*,previ*|precedent*|vorherig*,bisherig*,vorigen|anterior*,previ*|以前の,これまでの,前の
system prompt|prompt del sistema,instrucciones del sistema|prompt systeme,instructions systeme|systemprompt,system-prompt,systemanweisung*|prompt do sistema,instrucoes do sistema|システムプロンプト
forget|olvida,olvidate,olvide|oublie,oubliez|vergiss,vergessen sie|esqueca,esquece|忘れて
show|muestr*,mostrar,ensen*|montr*,affich*|zeig*|mostr*,exib*|見せて,表示
reveal|revel*|revel*|verrat*,offenbar*|revel*|明かして,公開して
pretend|finge,fing*,actua como,haz de cuenta|fais semblant,faites semblant,agis comme|tu so,stell dir vor,verhalte dich|finja,aja como,faca de conta|ふりをして,なりきって,振る舞って
rules|regla*,norma*|regle*|regel*|regra*|ルール,規則
find|encontr*,encuentr*|trouv*|find*,gefunden|encontr*,ach*|見つか,見つけ
see|veo,ver,vemos|voir,vois|sehen,sehe,seh|vejo,ver|見え,見る
use|us*,utiliz*|utilis*|nutz*,benutz*,verwend*|us*,utiliz*|使う,使用,利用
open|abr*,abierto|ouvr*,ouvert|offn*,offen|abr*,abert*|開く,開け
close|cerr*|ferm*|schliess*,geschlossen|fech*,encerr*|閉じ
send|envi*,mand*|envoi*,envoy*|send*,schick*,geschickt,gesendet|envi*,mand*|送って,送信,送り
receive|recib*|recev*,recu*,recoi*|erhalt*,bekomm*|receb*|受け取,受信
get|obten*,consegu*|obten*,avoir|bekommen,kriegen|obter,consegu*|取得,もらう
give|dar,deme,dame,da|donn*|geb*,gib|dar,dê,me de|くれ,あげ
try|intent*,trat*,prob*|essa*,tent*|versuch*,probier*|tent*,experiment*|試し,試みた
know|se,saber,sabe*|sais,savoir,savez|weiss,wissen|sei,saber,sabe*|知って,知りたい
check|comprob*,revis*,verific*|verifi*|pruf*,uberpruf*|verific*,confer*|確認,チェック
fix|arregl*,solucion*,resolv*,resuelv*|regl*,repar*,resou*,resol*|beheb*,repar*,losen,gelost*,reparier*|consert*,resolv*,arrum*|直して,修正,解決,直し
opening hours|horario*|horaires|offnungszeiten|horario*|営業時間
meeting|reunion*|reunion*|besprechung*,termin*|reuniao,reunioes|会議
project|proyecto*|projet*|projekt*|projeto*|プロジェクト
report|informe*,report*|rapport*|bericht*|relatorio*|レポート,報告
calendar|calendari*|calendrier*|kalender*|calendari*|カレンダー
privacy|privacidad|confidentialite,vie privee|privatsphare|privacidade|プライバシー
cookie|cookie*|cookie*|cookie*|cookie*|クッキー
`;

/** Questions on how a product works, and faults of it: technical words that alarm nobody. */
export const workingWithIt: Record<string, string> = {
  en: `
(I keep|we keep|our script keeps) (being|getting) (rate limited|throttled|429 errors) by (your API|the export endpoint|your server)
(your|the) API (limits|blocks|rejects|refuses) (my requests|our calls|my script) after (60 calls|a minute|the first page)
how many (requests|calls|exports) (per minute|a day) are allowed
what is the (quota|limit|maximum) (of the API|for uploads|of guests)
the (webhook|endpoint|API|integration) (returns|answers with|fails with) (401|403|404|429|a 500 error|a timeout)
my (API key|token|access token) (expired|stopped working|is not accepted), where do I get a new one
how do I (rotate|create|revoke|store) (an API key|a token|a webhook secret)
(OAuth|SAML|the single sign-on) (redirect|setup|login) fails with invalid_client
which (permissions|scopes|ports) does the (app|integration|connector) need
does your API (show|return|expose|include) (user emails|task comments|file sizes)
is there an audit log of (logins|changes|exports)
(do you have|is there|can we get) a (security whitepaper|SOC 2 report|penetration test summary|data processing agreement)
where are (your servers|our files|backups) (located|stored)
how is my (password|payment data|data) (stored|encrypted|protected)
do you comply with (GDPR|HIPAA|the new privacy law)
the app (crashes|freezes|hangs|goes blank) when I (open the calendar|upload a photo|rotate the phone)
(the export|my report|the CSV|the download) is (empty|corrupt|missing a column|cut off)
the (import|sync|upload) (stops at 80 percent|says invalid column|skips rows|duplicates every card)
a bug (attacks|hits|breaks) every (card|row|export) (I make|since Tuesday)
(every card|each task|my list) (is duplicated|is gone|shows twice) since the update
the calendar is (two hours|one day) off
notifications (come twice|do not arrive|are too many), how do I (turn them off|change that)
(the setup instructions|the manual|your guide) (skip step 4|are unclear|miss a picture|are for the old version)
what are the (instructions|steps|rules) (to set up the display|for returns|to install the app|for the competition)
(show me|explain|tell me) how to (set rules|write a filter|make an automation|repeat a task)
my (prompt|rule|automation|filter|macro) (does not trigger|runs twice|is ignored)
how do I (override|reset|ignore|bypass|skip) (the default settings|the welcome screen|a warning|the tour|the proxy)
(forget it|never mind|ignore that|scrap that), (I found the button|it works now|solved it|my mistake)
(forget|ignore|disregard) my (last question|previous mail|second order), (I found it|all good now)
can the (bot|assistant|app) (create tasks|read my calendar|answer in French)
is there (an agent|a bot|a human resources template) (for iOS|in the app|in the library)
is there a (person|user|seat|people) limit (on the plan|per board)
can I (assign|add|invite) (a person|two people|an agent|someone) to a (card|board|task)
how do I (filter|sort|group) (cards|tasks|tickets) by (person|agent|owner)
(we have|there is) a (court|law|police|security) (board|project|calendar) and it (is gone after the import|needs a new owner)
does (a real person|anyone|software) check the (exports|translations|photos)
I spoke with Anna (yesterday|last week), she (told me to send a photo|asked for my address)
what time does (support|the shop|your phone line) (open|close)
do you (speak|answer in|have a site in) (Spanish|French|German)
how do I (change|switch) the language (to French|back to English)
how do I (print|archive|restore|rename|share|lock) (the timeline|a project|a deleted card|a board)
can I (get back|restore|recover) (a card|a file|a board) I deleted (by accident|last week)
can I download (all my data|everything|a backup)
take me off (your newsletter|the mailing list)
the status light (blinks red|stays off|is too bright)
my (display|screen|keyboard|phone) is (frozen|black|not found)
I (love|like) the new (board|app|look)(|, nice work)
`,
  es: `
(la API|el webhook|la integración) (devuelve|da) (un error 429|un error 500|un error de permisos)
su API limita (mis peticiones|nuestras llamadas)
la aplicación (se cierra sola|no abre|se queda en blanco)
(la exportación|el informe|el archivo) está (vacío|incompleto)
la sincronización (del calendario|con Slack) no funciona
¿cómo (borro|restauro|archivo|comparto) (un tablero|una tarjeta|un proyecto)?
¿cómo (desactivo|cambio) (las notificaciones|el idioma|las reglas)?
(olvida|ignora) mi (último mensaje|pregunta anterior), (ya lo encontré|ya está resuelto)
¿cuáles son (las instrucciones|los pasos|las reglas) para (instalarlo|devolverlo|configurar la pantalla)?
¿cuál es (el límite|el horario|el máximo)?
¿dónde están (los servidores|mis datos)?
¿cómo se guarda mi contraseña?
`,
  fr: `
(l'API|le webhook|l'intégration) (renvoie|donne) (une erreur 429|une erreur 500|une erreur de droits)
votre API limite (mes requêtes|nos appels)
l'application (plante|ne s'ouvre pas|reste blanche) (au démarrage|depuis hier|)
(l'export|le rapport|le fichier) est (vide|incomplet)
la synchronisation (du calendrier|avec Slack) ne marche plus
comment (supprimer|restaurer|archiver|partager) (un tableau|une carte|un projet) ?
comment (désactiver|changer) (les notifications|la langue|les règles) ?
(oubliez|ignorez|oublie) (mon dernier message|ma dernière question), (j'ai trouvé|c'est résolu)
quelles sont (les instructions|les étapes|les règles) pour (l'installer|le renvoyer|régler l'écran) ?
quels sont (vos horaires|les limites|vos tarifs) ?
où sont (vos serveurs|mes données) ?
comment est stocké mon mot de passe ?
`,
  de: `
(die API|der Webhook|die Integration) (antwortet mit|liefert) (429|einem Fehler 500|einem Rechtefehler)
Ihre API begrenzt (meine Anfragen|unsere Aufrufe)
die App (stürzt ab|öffnet nicht|bleibt weiß)
(der Export|der Bericht|die Datei) ist (leer|unvollständig)
die (Kalendersynchronisation|Verbindung mit Slack) geht nicht
wie (lösche|teile|archiviere) ich (ein Board|eine Karte|ein Projekt)?
wie (schalte ich Benachrichtigungen aus|ändere ich die Sprache|stelle ich eine Regel ein)?
(vergessen|ignorieren) Sie meine (letzte Frage|letzte Nachricht), (hat sich erledigt|ich habe es gefunden)
wie lauten die (Anweisungen|Schritte|Regeln) (zum Einrichten|für die Rücksendung)?
wann ist der Support erreichbar?
wo stehen (Ihre Server|meine Daten)?
wie wird mein Passwort gespeichert?
`,
  pt: `
(a API|o webhook|a integração) (retorna|dá) (erro 429|erro 500|erro de permissão)
a API limita (minhas requisições|nossas chamadas)
o aplicativo (fecha sozinho|não abre|fica em branco)
(a exportação|o relatório|o arquivo) está (vazio|incompleto)
a sincronização (da agenda|com o Slack) não funciona
como (apago|restauro|arquivo|compartilho) (um quadro|um cartão|um projeto)?
como (desativo|mudo) (as notificações|o idioma|as regras)?
(esqueça|ignore) minha (última mensagem|pergunta anterior), (já achei|já resolvi)
quais são (as instruções|os passos|as regras) para (instalar|devolver|configurar a tela)?
qual é (o limite|o horário|o máximo)?
onde ficam (os servidores|meus dados)?
como minha senha é guardada?
`,
  ja: `
(API|ウェブフック|連携)が(429エラー|500エラー|権限エラー)を返します
APIの(制限|上限)について教えてください
アプリが(落ちます|開きません|真っ白です)
(エクスポート|レポート|ファイル)が(空です|途中で切れます)
カレンダーの同期が(できません|ずれています)
(ボード|カード|プロジェクト)を(削除|復元|共有|アーカイブ)する方法
(通知|言語|ルール)の(設定を変えたい|変更方法を教えて)
さっきの(質問|メッセージ)は(忘れてください|無視してください)、(解決しました|見つかりました)
(設置|返品|設定)の(手順|ルール|説明書)を教えてください
サポートの(営業時間|受付時間)は
サーバーは(どこにありますか|どの国ですか)
パスワードはどのように保存されますか
`,
};

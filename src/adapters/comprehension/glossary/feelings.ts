/** Moods, urgency and leaving. Columns: English | Spanish | French | German | Portuguese | Japanese. */
export const feelings = `
frustrated|frustrad*,frustrante|frustr*|frustrier*|frustrad*,frustrante|イライラ,いらいら,もどかしい
angry|enfadad*,enojad*,furios*,molest*,indignad*,cabread*|furieu*,en colere,fache*,enerve*|wutend*,verargert*,sauer,arger*,stinksauer|irritad*,furios*,bravo,brava,indignad*,revoltad*,com raiva|怒って,怒り,腹が立,頭にき,むかつ
annoyed|harto,harta,hart*|agace*,ras le bol,ras-le-bol,marre|genervt*,nervt,nervig*|chatead*,incomodad*|うんざり,迷惑
fed up|hasta las narices,estoy harto,estoy harta|j'en ai marre,en ai assez|habe die nase voll,ich habe genug,reicht mir,mir reicht es|estou farto,estou farta,de saco cheio,cansei|もううんざり,いい加減
tired of|cansad*|fatigue*|mude,leid|cansad*|疲れた
disappointed|decepcionad*,decepcionante|decu*,decev*|enttausch*|decepcionad*,desapontad*|がっかり,残念,失望
terrible|terrible*,pesim*,horrible*,fatal|horrible*,terrible*,catastroph*,nul,nulle|schrecklich*,furchtbar*,katastroph*,mies*,schlecht*|pessim*,horrivel,terrivel|最悪,ひどい,酷い
bad|mal*|mauvais*|schlecht*|ruim,mau,ma|悪い
unacceptable|inaceptable*,intolerable*|inacceptable*,inadmissible*|unakzeptabel*,inakzeptabel*,nicht hinnehmbar|inaceitavel,inaceitaveis|受け入れられ,許せない,ありえない,あり得ない
ridiculous|ridicul*|ridicul*|lacherlich*|ridicul*|ばかげ,馬鹿げ,ふざけ
shame|verguenza,vergonzos*|honte*|schande,unverschamt*,frechheit|vergonha,absurdo|恥
joke|broma,tomadura de pelo|blague|witz,scherz|piada,brincadeira|冗談
useless|inutil*|inutile*|nutzlos*,unbrauchbar*|inutil*|役に立た,使えない,無駄
waste of time|perdida de tiempo|perte de temps|zeitverschwendung|perda de tempo|時間の無駄
nobody helps|nadie me ayuda,nadie responde,nadie contesta|personne ne repond,personne ne m'aide|niemand hilft,niemand antwortet,keiner antwortet|ninguem responde,ninguem ajuda,ninguem resolve|誰も対応,誰も答え,返事がない,返信がない
happy|feliz,content*|content*,heureu*,ravi*|glucklich*,zufrieden*,froh*|feliz,content*,satisfeit*|嬉しい,満足
great|genial*,excelente*,estupend*,fantastic*|genial*,excellent*,super,formidable*,parfait*|toll*,super,klasse,hervorragend*,prima,ausgezeichnet*|otim*,excelente*,maravilhos*|素晴らしい,最高,すばらしい
good|buen*,bien|bon,bonne,bien|gut*|bom,boa,bem|良い,いい
perfect|perfect*|parfait*|perfekt*|perfeit*|完璧
love|encanta*|adore*|liebe*|ador*,am*|大好き
calm|calma,tranquil*|calme*|ruhig*,gelassen*|calm*,tranquil*|落ち着いて
sorry|perdon*,disculp*,siento|desole*,pardon,excus*|entschuldig*,leid,sorry|desculp*,perdao|すみません,申し訳
urgent|urgente*,urgencia,cuanto antes,lo antes posible|urgent*,urgence,au plus vite,des que possible|dringend*,eilig*,so schnell wie moglich,schnellstmoglich|urgente*,urgencia,o mais rapido possivel|至急,緊急,急ぎ,早急,大至急
immediately|inmediat*,ya mismo,ahora mismo|immediat*,tout de suite|sofort*,umgehend*|imediat*,agora mesmo|今すぐ,すぐに,直ちに
quickly|rapid*|vite,rapid*|schnell*|rapid*|早く,速く
no hurry|sin prisa,no hay prisa,no es urgente,cuando puedan,cuando pueda|pas urgent,rien d'urgent,pas presse,quand vous pourrez|keine eile,nicht eilig,nicht dringend,eilt nicht|sem pressa,nao e urgente,quando puder*|急ぎではありません,急ぎません,お手すきの
important|important*|important*|wichtig*|important*|重要,大事
leave|me voy,irme,marcharme,abandonar|partir,quitter,m'en aller|verlass*,weggehen,gehe weg|sair,ir embora,deixar|離れ,やめ
switch to|cambiarme a,irme a,pasarme a|passer chez,changer pour,aller chez|wechsle zu,wechseln zu,zur konkurrenz|mudar para,trocar para|乗り換え,他社に
competitor|competencia,competidor*|concurren*|konkurren*,mitbewerber*,wettbewerber*|concorren*|競合,他社,ライバル
better offer|mejor oferta|meilleure offre|besseres angebot|oferta melhor|良い条件
think about|pensando en,me planteo,estoy considerando|pense a,songe a,envisage de|uberlege,denke daruber nach,erwage|pensando em,considerando|考えています,検討して
want to stay|quiero quedarme,quiero seguir|rester|bleiben|quero ficar,continuar|続けたい
every time|cada vez,siempre que|chaque fois,a chaque fois|jedes mal|toda vez,cada vez|毎回,毎度
how many times|cuantas veces|combien de fois|wie oft|quantas vezes|何度,何回も,何回
many times|muchas veces,varias veces|plusieurs fois|mehrmals,zigmal,mehrfach|varias vezes,muitas vezes|何度も
for weeks|hace semanas,desde hace semanas|depuis des semaines|seit wochen|ha semanas|何週間も
nobody|nadie|personne|niemand|ninguem|誰も
steal|roban,robando,ladron*|vol*,voleur*|stehl*,dieb*|roub*,ladr*|泥棒
`;

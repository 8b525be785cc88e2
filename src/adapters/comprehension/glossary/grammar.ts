/** Small words. Columns: English | Spanish | French | German | Portuguese | Japanese; see `parse-glossary.ts`. */
export const grammar = `
i|yo|je,j|ich|eu|私は,私が,僕は,わたしは
me|me,conmigo|me,m,moi|mich,mir|me,mim,comigo|私に,私を
my|mi,mis,mio,mia,mios,mias|mon,ma,mes|mein,meine,meinen,meinem,meiner,meines|meu,minha,meus,minhas|私の,自分の,わたしの
you|tu,usted,ustedes,te,vosotros,os|vous,tu,te,toi|sie,du,ihr,ihnen,euch,dir,dich|voce,voces,lhe,te|あなた,御社,貴社
your|su,sus,tus,vuestro,vuestra|votre,vos,ton,tes|ihre,ihren,ihrem,ihrer,euer,eure,euren|seu,sua,seus,suas,teu,tua|御社の,そちらの
we|nosotros|nous,on|wir,uns|nos|弊社,私たち,我々
our|nuestro,nuestra,nuestros,nuestras|notre,nos|unser,unsere,unseren,unserem|nosso,nossa,nossos,nossas|弊社の,私たちの
it|lo,la,ello|le,la,l,ca,cela|es|isso,ele,ela|それ,これ
this|este,esta,esto,estos,estas,ese,esa,eso|ce,cet,cette,ces|das,dies,diese,dieser,dieses,diesen,diesem|este,esta,isto,esse,essa,deste,desta,nesse,nessa|この
the|el,los,las,al,del|les,du,des,au,aux|der,die,den,dem,des|o,a,os,as,ao,do,da,dos,das,no,na,nos,nas|
a|un,una,unos,unas|un,une|ein,eine,einen,einem,einer,eines|um,uma,uns,umas|
of|de|de,d|von|de|の
to|a,hacia|a|zu,zum,zur|para|に,へ
in|en|en,dans|in,im,ins|em|で
on|sobre|sur|auf,am|sobre|
from|desde|depuis|aus,seit|desde|から
for|para,por|pour|fur|para,por,pelo,pela|ため,ための
with|con|avec|mit|com|と一緒に
without|sin|sans|ohne|sem|なしで
and|y,e|et|und|e|と,そして,また,それと
or|o,u|ou|oder|ou|または,それとも,か、
but|pero,sino|mais|aber,sondern|mas,porem|でも,しかし,けど,けれど,ですが
because|porque,ya que|parce que,car,puisque|weil,denn,da|porque,pois|ので,から、
if|si|si|wenn,falls,ob|se|もし,場合
not|no,ni|ne,n,pas,non|nicht,nich|nao,nem|ない,ません,なく,ず
not any|ningun*|aucun*|kein*|nenhum*|一切
never|nunca,jamas|jamais|nie,niemals|nunca,jamais|一度も,決して
nobody|nadie|personne ne,aucune personne|niemand*|ninguem|誰も
nothing|nada|rien|nichts|nada|何も
still|todavia,aun,sigue,sigo|toujours,encore|noch,immer noch,noch immer,weiterhin|ainda,continua|まだ,未だに
already|ya|deja|bereits,schon|ja|既に,すでに,もう
again|otra vez,de nuevo,nuevamente,vuelve|encore une fois,a nouveau,de nouveau|wieder,erneut,nochmal,nochmals|de novo,novamente,outra vez|また,再び,再度,もう一度
yes|si,claro|oui|ja|sim|はい
no|no|non|nein|nao|いいえ
more|mas|plus|mehr|mais|もっと
anymore|ya no|ne plus|nicht mehr|nao mais|もう
how|como|comment|wie|como|どうやって,どのように,どうすれば,方法,やり方
how much|cuanto,cuanta,cuanto cuesta|combien|wie viel,wieviel|quanto,quanta|いくら
how long|cuanto tiempo,cuanto tarda|combien de temps|wie lange|quanto tempo|どのくらい,どれくらい,何日
how many|cuantos,cuantas|combien de|wie viele|quantos,quantas|いくつ,何回
what|que,cual,cuales|que,quoi,quel,quelle,quels,quelles,qu|was,welche,welcher,welches,welchen|que,qual,quais,o que|何,なに,どの,どんな
where|donde,adonde|ou|wo,wohin|onde,aonde,cade|どこ
when|cuando|quand|wann|quando|いつ
who|quien,quienes|qui|wer,wem,wen|quem|誰,だれ
why|por que|pourquoi|warum,wieso,weshalb|por que|なぜ,どうして,なんで
is|es,esta,estan,son|est,sont,c'est|ist,sind|e,esta,estao,sao|です,である
was|fue,era,estaba|etait,a ete,ete|war,wurde,waren,wurden|foi,era,estava|でした
i am|soy,estoy|suis,je suis|bin,ich bin|sou,estou|
i have|tengo,he|j'ai,ai|habe,ich habe|tenho|持っています,あります
have|hay,tiene*,tenemos,han,ha,hemos|avez,a,avons,ont,y a|hat,haben,habt,gibt|tem,temos,ha,tinha|ある
been|sido,estado|ete|worden,gewesen|sido|
can|puede,pueden,puedes,podria*,pueda|peut,pouvez,peux,pourriez,pouvons,possible,puis-je|kann,konnen,kannst,konnten,konnte,konnt|pode,podem,poderia*,consegue*,da para|できます,できる,可能,もらえ,いただけ
i can|puedo,podemos|je peux,puis je,puis-je|kann ich,ich kann|posso,consigo|
i cannot|no puedo,no consigo,no logro,no me deja|ne peux pas,peux pas,n'arrive pas,arrive pas,impossible de|kann nicht,ich kann nicht,kann mich nicht|nao consigo,nao posso,nao da para,nao estou conseguindo|できません,できない,出来ない,られません,られない,れません,れない
i want|quiero,quisiera,deseo,queremos|je veux,veux,voudrais,je voudrais,j'aimerais,aimerais,souhaite*|mochte,ich mochte,ich will,will,wollen,mochten,wurde gerne|quero,queria,gostaria,desejo,queremos|たい,たいです,希望,ほしい,欲しい
i need|necesit*,me hace falta|besoin,j'ai besoin,il me faut|brauche,benotig*|precis*,necessit*|必要,要ります
i do not want|no quiero,no deseo|ne veux pas,veux pas,je ne veux pas,souhaite pas|will nicht,mochte nicht,will kein*,mochte kein*|nao quero,nao desejo|たくない,したくない
must|debo,debe*,tengo que,tienen que,hay que|dois,doit,devez,faut|muss,mussen,musst,sollte*|devo,deve*,tenho que,tem que|しなければ,べき
do|hacer,hago,hace,hacen,haga|faire,fais,fait,faites|machen,mache,macht,tun|fazer,faco,faz,fazem|する,します
did|hice,hizo,hicieron|fait|gemacht,getan|fiz,fez,fizeram|した,しました
would like|me gustaria|aimerais|hatte gern*|gostaria de|
please|por favor|s'il vous plait,svp,s'il te plait|bitte|por favor,porfavor|お願いします,お願い,ください,下さい
thanks|gracias,agradezco,agradec*|merci|danke,vielen dank,dankeschon|obrigad*,agradec*,valeu|ありがとう,感謝,助かりました
hello|hola,buenos dias,buenas tardes,buenas noches,buenas,saludos|bonjour,bonsoir,salut,coucou|hallo,guten tag,guten morgen,guten abend,servus,moin,gruss gott,hi|ola,oi,bom dia,boa tarde,boa noite|こんにちは,こんばんは,おはよう,はじめまして,お世話になって
bye|adios,hasta luego,chao|au revoir,a bientot,bonne journee|tschuss,auf wiedersehen,bis bald|tchau,ate logo,adeus|さようなら,失礼します
now|ahora,ya mismo|maintenant|jetzt,nun|agora,ja|今,現在
today|hoy|aujourd'hui|heute|hoje|今日,本日
tomorrow|manana|demain|morgen|amanha|明日
yesterday|ayer|hier|gestern|ontem|昨日
day|dia,dias|jour,jours,journee|tag,tage,tagen|dia,dias|日間,日
week|semana,semanas|semaine,semaines|woche,wochen|semana,semanas|週間,週
month|mes,meses|mois|monat,monate,monaten,monats|mes,meses|月,ヶ月,か月
year|ano,anos|an,ans,annee,annees|jahr,jahre,jahren|ano,anos|年間,年
hour|hora,horas|heure,heures|stunde,stunden|hora,horas|時間
minute|minuto,minutos|minute,minutes|minute,minuten|minuto,minutos|分
since|desde hace,desde|depuis|seit|desde,ha|以来,前から
before|antes|avant|vor,vorher,bevor|antes|前
after|despues|apres|nach,nachdem|depois,apos|後
always|siempre|toujours|immer,standig|sempre|いつも,毎回
all|todo,todos,toda,todas|tout,tous,toute,toutes|alle,alles,allen,aller|tudo,todo,todos,toda,todas|全て,すべて,全部
very|muy|tres|sehr|muito|とても,非常に
too|demasiado|trop|zu viel,zu sehr|demais|すぎ
only|solo,solamente|seulement,que|nur|so,somente,apenas|だけ
other|otro,otra,otros,otras|autre,autres|andere,anderen,anderer,anderes|outro,outra,outros,outras|他の,別の
someone|alguien|quelqu'un|jemand*|alguem|誰か
my own|propio,propia|propre|eigen*|proprio,propria|
one|uno|un seul|eins|um so|1つ,一つ
two|dos|deux|zwei|dois,duas|2つ,二つ
three|tres|trois|drei|tres|3つ,三つ
four|cuatro|quatre|vier|quatro|四
five|cinco|cinq|funf|cinco|五
twice|dos veces,doble,doblemente,duplicad*|deux fois,double,en double|zweimal,doppelt*|duas vezes,dobro,duplicad*|二回,2回,二重,重複
three times|tres veces|trois fois|dreimal,drei mal|tres vezes|三回,3回
first|primer*|premier*,premiere*|erste*|primeir*|最初
last|ultim*|dernier*,derniere*|letzte*|ultim*|最後,前回
next|proxim*,siguiente*|prochain*|nachste*|proxim*,seguinte*|次
`;

import type { ExampleSet } from './example-set.ts';

/** The customer is annoyed, angry or at the end of their patience, said loudly or politely. */
export const frustration: ExampleSet = {
  positive: {
    en: `
(wow|great|brilliant|well done), (great job|another crash|it broke again|thanks for nothing)(|, really| guys|, bravo)
do you (people|guys|) even (test|read|use) (this|your own product|my messages)(?|)
I (give up|quit|can't take this anymore|have no words)(| with you| honestly|, this is hopeless)
(thanks for nothing|what am I paying for|you had one job|are you kidding me)(?|)
it has been (a month|weeks|ages) (now|) and (still nothing|nobody fixed it|I keep waiting)
(this|it) is (so|really|incredibly|unbelievably) (annoying|frustrating|disappointing|bad)
I('m| am) (so|really|extremely|very) (angry|frustrated|annoyed|disappointed|upset|unhappy) (with you|with this|about this|right now)
(this|your) (app|service|support|company|website) is (a disaster|a mess|useless|a joke|terrible|broken again)
I('ve| have) (had enough|lost my patience|wasted hours on this|been patient long enough)
(third|fourth|second|fifth) time (this happens|I write|I ask|it breaks), (what a mess|unbelievable|come on|are you serious)
(nothing|none of what) you (say|suggest|told me) (works|helps|makes sense)
this is (driving me mad|driving me crazy|making me furious|getting on my nerves)
I (must|have to) say I('m| am) (rather|quite|deeply) (let down|disappointed|unhappy|dissatisfied)
how (hard|difficult) can it be to (answer a mail|send a parcel|fix a button|cancel something)
(ugh|argh|wtf|omg|oh come on), (it failed again|still broken|not again|again an error)
I have now spent (two evenings|three hours|a whole week) on this and (nothing works|still nothing|it is still broken)
(nobody|no one) (answers|cares|helps|listens)(| at your company| here)
I'm really frustrated
this is ridiculous
I've been charged twice this month and I'm really frustrated!
I am so angry right now
your service is terrible
this is unacceptable
I have been waiting for three weeks and nobody answers
how many times do I have to explain this?
this is the third time I am writing about the same problem
still not fixed after a month
you keep sending me the same useless answer
nobody seems to care
what a joke
worst support I have ever had
I'm fed up with this
I'm sick and tired of your excuses
you have wasted my whole day
why is it so hard to get a simple answer
I am extremely disappointed with how this was handled
this is getting absurd
completely useless
are you even reading what I write?
it broke AGAIN
for the love of god just fix it
I've had enough
I expected better from you
absolutely appalling service
I paid for this and it has never worked
every time I contact you I get a different story
this has been going on for far too long
I am losing my patience
unbelievable, my order is late again
your app is garbage
I regret ever signing up
I have explained it four times already and you still do not understand
how hard can it be to send a parcel
not happy at all with this
this whole experience has been a nightmare
I was promised an answer two weeks ago and have heard nothing
seriously? another error?
WHY IS THIS STILL NOT WORKING
you people are incompetent
I'm beyond annoyed
it is very upsetting that I have to chase you for my own money
once more I am left without a reply
I'm not impressed, this is the second broken one
this is not acceptable for a paying customer
`,
    es: `
(esto|lo suyo) ya es (una broma|el colmo|increíble|una falta de respeto)
(llevo|llevamos) (un mes|semanas|días) (esperando|así|sin solución)(|, no puedo más|, es desesperante)
(menudo|vaya) (circo|cachondeo|timo|servicio)(|, de verdad)
(esto|su servicio|la aplicación) es (un desastre|una vergüenza|una porquería|pésimo|inaceptable)
(estoy|me siento) (muy|realmente|bastante) (enojado|molesto|frustrada|decepcionada|indignado)
(qué|vaya) (desastre|vergüenza|asco|mierda) de (servicio|aplicación|empresa|atención)
(ya estoy|estoy) (harto|harta|cansado|hasta las narices) (de esto|de ustedes|de esperar)
(sigue|otra vez) sin funcionar(|, increíble|, ya basta)
Estoy muy frustrado
Esto es inaceptable
Estoy harto de esperar
Llevo tres semanas esperando y nadie me responde
Es la tercera vez que escribo por lo mismo
Su servicio es pésimo
¡Qué vergüenza de empresa!
Estoy muy enfadada con ustedes
Otra vez lo mismo, nunca funciona
Es una tomadura de pelo
Ya no aguanto más
Estoy muy decepcionado con la atención
me han cobrado dos veces y estoy indignado
`,
    fr: `
(franchement|sérieusement|non mais), c'est (n'importe quoi|du grand n'importe quoi|pas possible|scandaleux)
(ça fait|cela fait) (un mois|des semaines|trois jours) que (ça dure|j'attends|rien ne marche)(|, je n'en peux plus|, c'est fatigant)
(bravo|merci pour rien|quel gâchis|je craque)
(c'est|votre service est) (un désastre|une honte|nul|lamentable|inadmissible)
je suis (très|vraiment|tellement) (énervé|déçu|en colère|frustrée|mécontent)
(j'en ai|on en a) (marre|assez|ras le bol)(| de vos bugs| d'attendre)
(encore|toujours) (le même problème|en panne|rien), (c'est incroyable|quel cirque)
Je suis très frustré
C'est inacceptable
J'en ai marre
J'attends depuis trois semaines et personne ne répond
C'est la troisième fois que j'écris pour le même problème
Votre service est nul
Je suis furieux
Vous vous moquez de moi
C'est honteux
Toujours pas réglé, c'est insupportable
Je suis vraiment déçue de votre service
ras le bol de vos excuses
`,
    de: `
(so ein|was für ein) (Saftladen|Mist|Schwachsinn|Chaos|Theater)
(seit Wochen|seit einem Monat|seit Tagen) (geht das so|warte ich|passiert nichts)(|, ich kann nicht mehr|, es nervt)
(ich geb's auf|danke für nichts|wollen Sie mich veräppeln)(?|)
(das|Ihr Service|die App) ist (eine Katastrophe|ein Witz|eine Zumutung|unter aller Kanone|unmöglich)
ich bin (echt|wirklich|sehr|total) (genervt|sauer|enttäuscht|wütend|verärgert)
(schon wieder|immer noch) (kaputt|nicht da|derselbe Fehler|keine Antwort), (unglaublich|das darf nicht wahr sein|so kann man nicht arbeiten)
(mir reicht's|ich habe genug|ich habe die Schnauze voll)(| von Ihnen| davon)
Ich bin sehr frustriert
Das ist inakzeptabel
Ich habe die Nase voll
Ich warte seit drei Wochen und niemand antwortet
Das ist jetzt das dritte Mal, dass ich deswegen schreibe
Ihr Service ist eine Katastrophe
Ich bin stinksauer
Das ist eine Frechheit
Schon wieder funktioniert es nicht
Mir reicht es jetzt
Ich bin sehr enttäuscht von Ihnen
so ein Mist, immer noch kaputt
unverschämt wie man hier behandelt wird
`,
    pt: `
que (palhaçada|absurdo|vergonha|falta de respeito)(|, apagou tudo| de novo|, sumiu tudo outra vez)
(já perdi|estou perdendo) a paciência(| com vocês| com esse sistema)
(faz|há) (um mês|semanas|dias) que (espero|isso não funciona|ninguém resolve)(|, não dá mais)
(isso|o serviço de vocês|o aplicativo) é (um desastre|uma vergonha|um absurdo|péssimo|ridículo)
estou (muito|bem|extremamente) (irritado|decepcionado|frustrada|chateado|revoltada)
(cansei|estou cansado|já deu) (disso|de esperar|de vocês)
(de novo|continua) (não funciona|com erro|sem resposta), (que absurdo|não aguento mais)
Estou muito frustrado
Isso é inaceitável
Estou de saco cheio
Estou esperando há três semanas e ninguém responde
É a terceira vez que escrevo sobre o mesmo problema
O atendimento de vocês é péssimo
Estou furioso
Que absurdo
De novo a mesma coisa, nunca funciona
Estou muito decepcionada com vocês
Cansei de esperar
uma vergonha esse serviço
`,
    ja: `
(本当に|もう|かなり)(イライラします|腹が立ちます|うんざりです|がっかりです)
(また|何度も|ずっと)(同じエラー|動かない|待たされて)(、いい加減にして|、最悪です|、困ります)
(対応|サービス|サポート)が(ひどい|最悪です|信じられない)
とてもイライラしています
いい加減にしてください
もううんざりです
三週間も待っているのに返事がない
同じ問題で連絡するのはこれで三回目です
対応が最悪です
本当に腹が立ちます
ありえない対応ですね
また動かない、どうなっているんですか
がっかりしました
ふざけないでください
何度言えばわかるんですか
`,
  },
  negative: {
    en: `
(I'm|I am) not (angry|upset|mad|annoyed|complaining)(| at all| or anything), (just asking|only curious|I only want to know when it ships)
(could|can) you (check|look into|fix) (it|this|the second charge)(?| please| when you have time)
(I was|it looks like I was|I have been) (billed|charged) twice(|, can you check?| in May, could you look?)
(my|the) (order|parcel|delivery) is (a bit|a few days|slightly) late(|, where is it?|, any news?)
(one of|two of) the (mugs|chairs|cables) (arrived|came) (cracked|broken|damaged)(|, how do I get a new one?)
(no problem|no worries|all good|that's fine), (I can wait|thanks for explaining|take your time)
(the|my) (export|upload|login|sync) (failed|does not work|shows an error)(|, what can I do?|, how do I fix it?)
I'm not angry, just curious how it works
no worries, take your time
I'm not frustrated at all, thanks
not upset, only wondering where my parcel is
thanks for the quick answer
how do I reset my password?
where is my order?
I have been charged twice this month, can you check?
could you explain how the plan works
the item arrived damaged, can I get a replacement?
I was double charged
is it possible to change my address
my package has not arrived yet
I would like a refund please
the app does not open on my phone
what is your policy on late deliveries
I love the product, one question though
great service so far, I have another question
it works again, thank you
I'm happy with the plan but want to downgrade
sorry to bother you, I cannot find the invoice
I get an error when I log in
could not find the setting, where is it?
please cancel my subscription
I waited a day as you said and it is here now
can I return this?
what happens if my payment is late?
do angry reviews get deleted from my shop page?
how do I handle angry customers in your helpdesk?
how do I report a frustrated user in the community?
the second parcel has not come yet, any idea when?
still waiting on the confirmation mail, could you resend it?
this is the second time I order, do I get a discount?
a bit slow today, is there an incident?
we are disappointed that the feature was removed, is there an alternative planned?
don't worry, I am perfectly calm
it's not urgent and I'm not mad
my screen is broken, is that covered by the warranty
`,
    es: `
No estoy enfadado, solo tengo curiosidad
¿Dónde está mi pedido?
Me han cobrado dos veces, ¿pueden revisarlo?
Gracias por la rápida respuesta
El producto llegó roto, ¿me lo cambian?
¿Cómo cancelo mi suscripción?
Sin problema, espero
`,
    fr: `
Je ne suis pas fâché, je suis juste curieux
Où est ma commande ?
J'ai été débité deux fois, pouvez-vous vérifier ?
Merci pour la réponse rapide
Le produit est arrivé cassé, puis-je l'échanger ?
Comment résilier mon abonnement ?
Pas de souci, j'attends
`,
    de: `
Ich bin nicht sauer, nur neugierig
Wo ist meine Bestellung?
Mir wurde doppelt abgebucht, können Sie das prüfen?
Danke für die schnelle Antwort
Der Artikel kam kaputt an, kann ich ihn umtauschen?
Wie kündige ich mein Abo?
Kein Problem, ich warte
`,
    pt: `
Não estou bravo, só curioso
Onde está meu pedido?
Fui cobrado duas vezes, podem verificar?
Obrigado pela resposta rápida
O produto chegou quebrado, posso trocar?
Como cancelo minha assinatura?
Sem problema, eu espero
`,
    ja: `
怒っているわけではありません、ただ知りたいだけです
注文はどこですか
二重に請求されたので確認してください
早いお返事ありがとうございます
商品が壊れて届きました、交換できますか
解約方法を教えてください
急ぎではないので大丈夫です
`,
  },
};

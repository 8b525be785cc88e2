import type { ExampleSet } from './example-set.ts';

/** The customer is annoyed, angry or at the end of their patience, said loudly or politely. */
export const frustration: ExampleSet = {
  positive: {
    en: `
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

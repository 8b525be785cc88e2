import type { ExampleSet } from './example-set.ts';

/** The customer is leaving or thinks about it. */
export const churnRisk: ExampleSet = {
  positive: {
    en: `
(I want|I'd like|please|how do I|we want) to (cancel|end|terminate|stop) my (subscription|plan|contract|membership)
(please cancel|cancel|stop|end) (my|our) (subscription|plan|membership|contract)(| at the end of the month| right away| before it renews)
(we are|I'm|I am) (thinking about|considering|close to) (leaving|switching|cancelling|moving to a competitor)
(your competitor|another company|a rival) (is cheaper|offers more|gave us a better price)(|, so we may leave|, why should I stay?)
(I won't|we will not|I don't want to) (renew|extend|continue)(| next year| with you| my subscription)
(too expensive|not worth it|I don't use it anymore), (cancel|I want out|please end my plan)
I want to cancel my subscription
please cancel my account
I'm switching to a competitor
I'm thinking about leaving
close my account, I'm done
I no longer want to use your service
this is too expensive, I'm going elsewhere
I found a better offer with another company
how do I cancel? I don't need it anymore
I want to end my contract
do not renew my plan
delete my account and stop billing me
we are evaluating alternatives to your product
if this is not fixed I'm cancelling
I'll take my business elsewhere
please stop my subscription at the end of the month
not worth the money, cancel it
I would like to terminate my membership
we decided to move to another provider
I'm considering cancelling because of the price increase
I won't be renewing next year
what happens to my data when I leave?
can you refund my purchase and cancel my account?
turn off auto renewal, I'm leaving
honestly your rival does this better and cheaper
one more outage and we are gone
`,
    es: `
Quiero cancelar mi suscripción
Quiero darme de baja
Me voy a la competencia
Estoy pensando en irme
Quiero cerrar mi cuenta
No quiero renovar
Es demasiado caro, voy a cancelar
`,
    fr: `
Je veux résilier mon abonnement
Je veux me désabonner
Je pars à la concurrence
Je pense à partir
Je veux fermer mon compte
Je ne veux pas renouveler
C'est trop cher, je vais résilier
`,
    de: `
Ich möchte mein Abo kündigen
Ich wechsle zur Konkurrenz
Ich überlege zu kündigen
Ich möchte mein Konto schließen
Ich möchte nicht verlängern
Das ist zu teuer, ich kündige
Hiermit kündige ich meinen Vertrag
`,
    pt: `
Quero cancelar minha assinatura
Vou para a concorrência
Estou pensando em sair
Quero encerrar minha conta
Não quero renovar
Está muito caro, vou cancelar
Quero cancelar o plano
`,
    ja: `
サブスクリプションを解約したい
退会したいです
他社に乗り換えます
解約を検討しています
アカウントを削除して退会したい
更新したくありません
高すぎるので解約します
`,
  },
  negative: {
    en: `
(I don't|I do not|we don't|please don't) (want to |)cancel (my|the|our) (plan|subscription|account)(|, I only want to change the card|, just pause it|, I have a question)
(cancel|I want to cancel) (my order|one item|the delivery|a booking|the meeting|the return)
(how|can I) (upgrade|renew|extend|reactivate) my (plan|subscription)(?|)
I don't want to cancel
I don't want to cancel my subscription, only change the card
please don't cancel my account
I am not leaving, I just want to pause
cancel my order
can I cancel one item of my order?
how do I cancel a meeting in the calendar
the cancel button does not work in the import dialog
I want to upgrade my plan
I want to renew my subscription
how do I cancel the download
I cancelled by mistake, please bring my subscription back
why was my subscription cancelled? I want to keep it
please reactivate my plan
my order was cancelled by the seller
what is your cancellation policy for orders?
can I return these shoes
how do I close a ticket?
I want to delete a file
leave a review
we are moving to a new office, how do I update the address?
I switched to a new phone, how do I move the app
I do not intend to cancel, I have a question about the invoice
happy customer here, how do I add seats?
is there a discount for yearly payment
how do I stop email notifications
unsubscribe me from the newsletter
`,
    es: `
No quiero cancelar mi suscripción
Quiero cancelar un pedido
Quiero mejorar mi plan
Cancelé por error, quiero recuperarla
No me voy, solo tengo una pregunta
`,
    fr: `
Je ne veux pas résilier mon abonnement
Je veux annuler une commande
Je veux passer au forfait supérieur
J'ai résilié par erreur, je veux le récupérer
Je ne pars pas, j'ai juste une question
`,
    de: `
Ich möchte mein Abo nicht kündigen
Ich möchte eine Bestellung stornieren
Ich möchte meinen Tarif upgraden
Ich habe aus Versehen gekündigt, ich möchte es behalten
Ich gehe nicht weg, ich habe nur eine Frage
`,
    pt: `
Não quero cancelar minha assinatura
Quero cancelar um pedido
Quero melhorar meu plano
Cancelei por engano, quero recuperar
Não vou sair, só tenho uma pergunta
`,
    ja: `
解約したくありません
注文をキャンセルしたい
プランをアップグレードしたい
間違えて解約しました、元に戻したい
解約するつもりはなく質問だけです
`,
  },
};

/** Orders, parcels, payments, plans and bookings that go well or go wrong in everyday ways. */
export const buying: Record<string, string> = {
  en: `
where is (my parcel|my package|order 5521|the replacement), it (was due on Monday|should be here by now|has not moved for days)
my order (has not arrived|did not come|is late|shows as shipped)
(the box|my parcel|the package) (arrived damaged|came open|was left with a neighbour|is missing a part)
I (got|received|was sent) the wrong (item|size|colour|quantity)
(the lamp|my jacket|the display|one chair) (is broken|has a scratch|stopped working|does not fit)
can I (return|exchange|swap|send back) (this|the blue one|something I bought on sale|an opened item)
please (cancel|change|hold) (order 1042|my order|the second item), I (ordered the wrong size|moved house|found it cheaper)
my card (was declined|was rejected|does not work|expired), (what now?|what should I do?|can I use another one?)
the payment (failed|did not go through|is still pending|was rejected twice)
I was charged (twice|two times|the wrong amount|after the trial|for a month I did not use)
there is a (charge|payment|fee) of 12 dollars I (don't understand|would like explained|can't find on an invoice)
I (received|have|got) a (code|voucher|coupon) for 10 % off but it (is rejected|does not work|has no effect)
(when|how soon) (do I get|will I see|should I expect) my (refund|money back|credit)
still waiting for (the refund|my parcel|an answer about the invoice), when does it (arrive|come)?
is the (contract|subscription|plan|rental) (monthly or yearly|paid per seat|billed in advance)
I'm thinking of (switching|changing|moving) from (monthly to yearly|Team to Business|one plan to another)
what happens (to my data|to my files|to the guests) if I (downgrade|go to the free plan|remove a seat)
(compare|what's the difference between) (Team and Business|the two plans|monthly and yearly)(| please)
I want to (stop|end|cancel) the (trial|free trial) before it (renews|ends)
can the (trial|offer|deadline) be extended by a week
do you (match prices|have a price match|give discounts for schools|offer gift cards)
I (don't|do not) want to cancel, (just pause|only change the plan|I just have a question)
can I (book|move|rebook|cancel) (a table|my appointment|the room|my flight) (for Friday|online|on my phone)
how much (baggage|data|memory|deposit) is included
the (meter|router|thermostat|SIM card) (shows nothing|blinks|is not recognised)
my (transfer|top-up|deposit|withdrawal) (is pending|has not arrived|takes long)
how do I (activate|freeze|order|replace) my (bank card|SIM|membership card)
can you (send|mail|reissue) (the invoice|the receipt|the contract) (as a PDF|to our accountant|with our VAT number|with our legal name)
we are (a law firm|a hospital|a school|lawyers) with 30 people, which plan (fits|do you suggest)?
our (legal team|legal department|lawyers|procurement) (needs|asks for|would like) (the terms as a PDF|the data processing agreement|a quote|your certificates)
I am a (lawyer|judge|police officer|security guard), can I (get a discount|use the shop|order samples)
what is your company's legal name for the invoice
does (this chair|the bag|the jacket) suit (someone tall|a child|an office)
my (boss|manager|landlord) asked me to (get a quote|check the price|order two more)
`,
  es: `
¿dónde está (mi paquete|mi pedido|el envío)? (debía llegar el lunes|no se mueve|)
(mi pedido|el paquete|mi compra) (no ha llegado|llegó roto|llegó abierto|va con retraso)
recibí (otro artículo|una talla equivocada|el color equivocado)
(mi tarjeta|el pago) (fue rechazada|fue rechazado|no funciona|ha caducado)
me (cobraron|han cobrado) (dos veces|de más|después de la prueba)
¿cuándo (me devuelven el dinero|llega mi reembolso)?
pasar de (mensual a anual|anual a mensual|un plan a otro)
no quiero cancelar, (solo pausar|solo cambiar de plan)
¿cómo (cancelo|cambio) (la suscripción|mi plan|la prueba)?
necesito una factura (con el NIF|a nombre de mi empresa|del mes pasado)
somos un despacho de abogados, ¿qué plan nos conviene?
`,
  fr: `
où (est|en est) (mon colis|ma commande|la livraison) ?
(ma commande|mon colis|le paquet) n'est (pas arrivée|pas arrivé|toujours pas là)
j'ai reçu (le mauvais article|la mauvaise taille|un article cassé)
(ma carte|mon paiement) (a été refusée|a été refusé|ne passe pas|a expiré)
j'ai été débité (deux fois|trop|après l'essai)
quand (serai-je remboursé|vais-je recevoir mon remboursement) ?
passer (de mensuel à annuel|d'une formule à l'autre|à la facturation annuelle)
(comment |je voudrais |)passer (au paiement annuel|de Team à Business|d'un mois à un an)
je ne veux pas résilier, (juste faire une pause|seulement changer de formule)
comment (annuler|modifier|suspendre) (mon abonnement|ma commande|l'essai) ?
il me faut une facture (au nom de ma société|avec la TVA|du mois dernier)
nous sommes un cabinet d'avocats, quelle formule choisir ?
le (voyant|bouton|écran) reste (rouge|noir|bloqué)
`,
  de: `
wo (ist|bleibt) (mein Paket|meine Bestellung|die Lieferung)?
(meine Bestellung|mein Paket|die Ware) (ist nicht angekommen|kam beschädigt an|ist verspätet)
ich habe (den falschen Artikel|die falsche Größe|eine kaputte Lampe) (erhalten|bekommen)
(meine Karte|die Zahlung) (wurde abgelehnt|geht nicht durch|ist abgelaufen)
mir wurde (doppelt|zu viel|nach dem Test) abgebucht
wann (bekomme ich mein Geld zurück|kommt meine Erstattung)?
von (monatlich auf jährlich|jährlich auf monatlich|einem Tarif in den anderen) wechseln
ich will nicht kündigen, (nur pausieren|nur den Tarif wechseln)
wie (kündige|ändere|pausiere) ich (mein Abo|den Test|meinen Tarif)?
ich brauche eine Rechnung (mit Umsatzsteuer-ID|auf meine Firma|vom letzten Monat)
wir sind eine Anwaltskanzlei, welcher Tarif passt?
`,
  pt: `
onde está (meu pedido|meu pacote|a entrega)?
(meu pedido|o pacote|a encomenda) (não chegou|chegou quebrado|está atrasado)
recebi (o produto errado|o tamanho errado|um item quebrado)
(meu cartão|o pagamento) (foi recusado|não passa|venceu)
fui cobrado (duas vezes|a mais|depois do teste)
quando (recebo meu reembolso|o dinheiro volta)?
mudar de (mensal para anual|anual para mensal|um plano para outro)
não quero cancelar, (só pausar|só mudar de plano)
como (cancelo|mudo|pauso) (a assinatura|meu plano|o teste)?
preciso de nota fiscal (com CNPJ|em nome da empresa|do mês passado)
somos um escritório de advocacia, qual plano serve?
`,
  ja: `
(荷物|注文した商品|配送)は(どこですか|いつ届きますか)
(荷物|商品)が(届きません|壊れて届きました|開いた状態で届きました)
(違う商品|違うサイズ|違う色)が届きました
(カード|お支払い)が(使えません|通りません|拒否されました)
(二重に|多く|解約後に)請求されています
返金は(いつですか|いつ届きますか)
(月払いから年払い|別のプラン|年払いから月払い)に(変更したい|切り替えたい)
解約ではなく(プランの変更|一時停止)だけです
(会社名入りの|先月の)請求書が(欲しい|必要です)
法律事務所ですが、どのプランが合いますか
`,
};

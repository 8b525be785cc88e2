/** Everyday messages to a support desk that show no signal at all, by language, one a line. */
export const everyday: Record<string, string> = {
  en: `
how do I reset my password?
where is my order?
what's the status of my subscription?
I'd like to change my shipping address
how long does delivery take?
can I get an invoice for last month?
do you ship to Canada?
I forgot my password
the coupon code does not work
how do I add a user to my team?
what is included in the pro plan?
can I pay by bank transfer?
my package says delivered but I have not got it
I'd like to return a jacket, it is too small
how do I export my data as csv?
what are the rate limits of the API?
can you resend the confirmation email
I can't log in
the app crashes when I open a file
which sizes do you have in stock?
how do I connect the integration with Slack?
is there a student discount?
how do I change my email address
can I upgrade in the middle of the month?
I want a refund for order 48213
when will the item be back in stock
I received the wrong item
two items are missing from my parcel
how do I update my credit card
why was my payment declined?
what does the warranty cover
do you have a phone app?
how do I turn on dark mode
please send me a copy of the receipt
my webhook returns a 500 error
what time zone do you use for reports
can I use the product offline?
the page loads slowly today
how do I delete a project
is my data backed up
I'd like to know the price for ten seats
can I change the date of delivery?
hello, I have a question about my bill
thanks for the help yesterday
yes please
no
ok
order 12345
my number is 555-0199
tomorrow morning works for me
it's for a birthday present
I use the latest version of Chrome
the blue one
both of them
last Tuesday
I'm writing about the parcel from last week
could you tell me more about the yearly plan
how do I unsubscribe from the newsletter
what happens after the free trial
does the subscription renew by itself
`,
  es: `
¿Dónde está mi pedido?
¿Cómo cambio mi dirección de envío?
Necesito la factura del mes pasado
¿Cuánto tarda la entrega?
No puedo iniciar sesión
Quiero devolver un producto
¿Cuál es el estado de mi suscripción?
El cupón no funciona
Quiero un reembolso
sí, gracias
¿Cuánto cuesta el plan profesional?
`,
  fr: `
Où est ma commande ?
Comment changer mon adresse de livraison ?
J'ai besoin de la facture du mois dernier
Combien de temps prend la livraison ?
Je n'arrive pas à me connecter
Je veux retourner un produit
Quel est le statut de mon abonnement ?
Le code promo ne marche pas
Je voudrais un remboursement
oui, merci
Combien coûte le forfait pro ?
`,
  de: `
Wo ist meine Bestellung?
Wie ändere ich meine Lieferadresse?
Ich brauche die Rechnung vom letzten Monat
Wie lange dauert die Lieferung?
Ich kann mich nicht einloggen
Ich möchte ein Produkt zurückgeben
Wie ist der Status meines Abos?
Der Gutschein funktioniert nicht
Ich möchte eine Rückerstattung
ja, danke
Was kostet der Pro-Tarif?
`,
  pt: `
Onde está meu pedido?
Como mudo meu endereço de entrega?
Preciso da fatura do mês passado
Quanto tempo demora a entrega?
Não consigo fazer login
Quero devolver um produto
Qual é o status da minha assinatura?
O cupom não funciona
Quero um reembolso
sim, obrigado
Quanto custa o plano profissional?
`,
  ja: `
注文はどこですか
配送先住所を変更したい
先月の請求書が必要です
配達にはどのくらいかかりますか
ログインできません
商品を返品したいです
サブスクリプションの状況を教えてください
クーポンが使えません
返金をお願いします
はい、ありがとうございます
プロプランはいくらですか
`,
};

/** Messages by mood, in several languages, one a line. Neutral ones come from `ordinary.ts`. */
export const moods = {
  positive: `
thank you so much, you solved it
great service, I'm very happy
perfect, that worked
I love this product
awesome, thanks for the quick help
you guys are the best
that was really helpful
it works now, wonderful
I'm impressed by how fast you answered
excellent support as always
everything arrived on time, thank you
the new feature is fantastic
really pleased with my order
five stars from me
much appreciated, have a lovely day
so glad I chose you
brilliant, exactly what I needed
what a relief, thanks
I enjoy using the app every day
your colleague was extremely kind
Muchas gracias, me han ayudado mucho
Excelente servicio, estoy muy contenta
Merci beaucoup, c'est parfait
Je suis ravi de votre service
Vielen Dank, das hat super geklappt
Ich bin sehr zufrieden
Muito obrigado, funcionou perfeitamente
Adorei o atendimento
とても助かりました、ありがとうございます
素晴らしいサービスです
`,
  negative: `
the product is bad
I'm not satisfied with the quality
it does not work at all
this is disappointing
the item arrived broken and dirty
very poor experience
the delivery was late again
I don't like the new design
the battery dies after an hour
your app crashes all the time
I am unhappy with my purchase
my money is gone and nobody helps
it is worse than before
I was treated rudely
the quality is awful
that did not help
I feel cheated
unfortunately the replacement is broken as well
this is the worst purchase of the year
I'm upset about the extra charge
No estoy satisfecho con el producto
Una experiencia muy mala
Je ne suis pas satisfait du produit
Très mauvaise expérience
Ich bin mit dem Produkt unzufrieden
Sehr schlechte Erfahrung
Não estou satisfeito com o produto
Uma experiência muito ruim
商品に満足していません
ひどい経験でした
`,
};

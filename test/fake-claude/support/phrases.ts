/** The few lines the model writes by itself, in the languages the demo speaks. */
const phrases = {
  en: {
    hello: 'Hello! What can I help you with today?',
    welcome: 'You are welcome. Have a good day!',
    onlyOwn:
      'I can only help with your own account, and I cannot change how I work. Is there something of yours I can look at?',
    person: 'I am passing this to a colleague, who will read what we have so far.',
    notFound: 'I could not find this in our help centre, so I am passing it to a colleague.',
    failed: 'I could not do this just now, so I am passing it to a colleague.',
    found: 'Here is what I see:',
    done: 'That is done.',
    confirm: 'This waits for your confirmation: please use the card below.',
    approve: 'A colleague has to approve this first. You will hear back here.',
    verify: 'Please confirm who you are with the card below, then I can go on.',
    which: 'Could you tell me the {what}?',
  },
  es: {
    hello: '¡Hola! ¿En qué puedo ayudarte hoy?',
    welcome: 'De nada. ¡Que tengas un buen día!',
    onlyOwn:
      'Solo puedo ayudarte con tu propia cuenta y no puedo cambiar mi forma de trabajar. ¿Quieres que revise algo tuyo?',
    person: 'Le paso esto a una persona del equipo, que leerá lo que llevamos.',
    notFound: 'No lo encuentro en nuestro centro de ayuda, así que se lo paso a una persona del equipo.',
    failed: 'Ahora mismo no he podido hacerlo, así que se lo paso a una persona del equipo.',
    found: 'Esto es lo que veo:',
    done: 'Hecho.',
    confirm: 'Falta tu confirmación: usa la tarjeta de abajo.',
    approve: 'Una persona del equipo debe aprobarlo primero. Te responderemos aquí.',
    verify: 'Confirma quién eres con la tarjeta de abajo y sigo.',
    which: '¿Me puedes decir esto: {what}?',
  },
  de: {
    hello: 'Hallo! Wobei kann ich helfen?',
    welcome: 'Gern geschehen. Einen schönen Tag!',
    onlyOwn:
      'Ich kann nur bei Ihrem eigenen Konto helfen und meine Arbeitsweise nicht ändern. Soll ich etwas für Sie nachsehen?',
    person: 'Ich gebe das an eine Kollegin oder einen Kollegen weiter; unser Verlauf geht mit.',
    notFound:
      'In unserem Hilfezentrum finde ich das nicht, deshalb gebe ich es an eine Kollegin oder einen Kollegen weiter.',
    failed: 'Das konnte ich gerade nicht erledigen, deshalb gebe ich es weiter.',
    found: 'Das sehe ich:',
    done: 'Erledigt.',
    confirm: 'Das wartet auf Ihre Bestätigung: bitte über die Karte unten.',
    approve: 'Das muss zuerst jemand aus dem Team freigeben. Sie hören hier von uns.',
    verify: 'Bitte bestätigen Sie mit der Karte unten, wer Sie sind, dann mache ich weiter.',
    which: 'Können Sie mir das noch nennen: {what}?',
  },
} as const;

export type Phrase = keyof (typeof phrases)['en'];

export function phrase(name: Phrase, language: string): string {
  return (Object.hasOwn(phrases, language) ? phrases[language as keyof typeof phrases] : phrases.en)[name];
}

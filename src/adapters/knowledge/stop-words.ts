/** Words that say nothing about the subject, per language, as they stand before stemming. */
const lists: Record<string, string> = {
  en: `a an the and or but if then else of at by for with about into to from in on off over under is are was were be been
    being am do does did doing done have has had having i me my mine we us our ours you your yours he him his she her it its
    they them their this that these those there here what which who whom whose when where why how can could should would will
    shall may might must not no nor so than too very just also only own same such as because while until please hi hello hey
    thanks thank dear im ive id ill dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent youre
    thats theres any some all each few more most other get got getting want wanted need like help know tell way possible`,
  es: `el la los las un una unos unas y o u e pero si de del al a en con por para sin sobre entre desde hasta es son era eran
    fue ser soy eres somos estar está están estoy estaba ha han he hemos había haber yo tú él ella ello nosotros vosotros ellos
    ellas me te se nos os le les lo mi mis tu tus su sus nuestro nuestra este esta estos estas ese esa esos esas aquel que qué
    quien quién cual cuál cuando cuándo donde dónde como cómo porque no ni ya muy más menos también solo puedo puede pueden
    podría quiero quisiera necesito hay hola gracias favor hacer hago`,
  fr: `le la les l un une des du de d et ou mais si à au aux en dans par pour sans sur sous avec entre depuis est sont était
    étaient être suis es sommes êtes ai as a avons avez ont avoir je j tu il elle on nous vous ils elles me m te t se s lui
    leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces c qui que qu quoi dont où quand comment
    pourquoi quel quelle quels quelles ne n pas ni plus moins très aussi seulement peux peut puis pouvez voudrais veux faut
    bonjour merci svp faire`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dann von vom zu zum zur in im an am auf aus
    bei mit nach für über unter ohne durch um als ist sind war waren sein bin bist seid habe hast hat haben hatte hatten werden
    wird wurde wurden ich mich mir du dich dir er ihn ihm sie ihr ihnen es wir uns euch mein meine meinen meinem meiner dein
    deine unser unsere euer ihre ihren ihrem ihrer sein seine dies diese dieser dieses diesen was wer wen wem wessen welche
    welcher welches wann wo wohin warum wieso wie nicht kein keine keinen nur auch sehr mehr so noch schon kann kannst können
    könnte möchte will soll muss darf bitte hallo danke man`,
  pt: `o a os as um uma uns umas e ou mas se de do da dos das em no na nos nas ao aos à às com por pelo pela para sem sobre
    entre desde até é são era eram foi ser sou somos estar está estão estou ter tem têm tenho tinha há eu tu ele ela nós vós
    eles elas você vocês me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa este esta estes estas esse
    essa isso isto aquele que quem qual quais quando onde como porque por não nem já muito mais menos também só posso pode
    podem poderia quero preciso olá oi obrigado obrigada favor fazer faço`,
  it: `il lo la i gli le un uno una e o ma se di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in
    nel nella con su sul sulla per tra fra è sono era erano essere sei siamo ho hai ha abbiamo hanno avere io tu lui lei noi
    voi loro mi ti si ci vi mio mia tuo tua suo sua nostro vostro questo questa questi queste quello quella che chi cui quale
    quando dove come perché non né più meno molto anche solo posso può vorrei voglio devo ciao grazie favore fare`,
  nl: `de het een en of maar als dan van voor in op aan bij met naar uit over onder zonder door om te is zijn was waren ben
    bent wordt worden heb hebt heeft hebben had ik mij me jij je jou u hij hem zij ze haar het wij we ons jullie hun mijn jouw
    uw zijn onze dit dat deze die wat wie welke wanneer waar waarom hoe niet geen ook alleen zeer meer nog al kan kunt kunnen
    wil zou moet mag hallo dank alstublieft`,
};

const sets = new Map<string, Set<string>>(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(/\s+/).map(unaccented))]),
);

const none: ReadonlySet<string> = new Set();

/** Stop words of a base language (`en`), without accents; none for a language we have no list of. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return sets.get(language) ?? none;
}

/** Without accents and other marks: customers leave them out. */
export function unaccented(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

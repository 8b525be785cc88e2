import type { Localized } from '#domain/localized.ts';

/** What the embedded model says in its own words. Everything else is the desk's or an article's. */
export const phrases = {
  /** Before an answer in another language than the customer's. */
  fromEnglish: {
    en: 'Here is what our help centre says:',
    es: 'Esto es lo que dice nuestro centro de ayuda; el artículo está en inglés:',
    fr: 'Voici ce que dit notre centre d’aide ; l’article est en anglais :',
    de: 'Das steht dazu in unserem Hilfe-Center; der Artikel ist auf Englisch:',
    pt: 'Isto é o que diz a nossa central de ajuda; o artigo está em inglês:',
    it: 'Ecco cosa dice il nostro centro assistenza; l’articolo è in inglese:',
    nl: 'Dit staat in ons helpcentrum; het artikel is in het Engels:',
    ja: 'ヘルプセンターには次のように記載されています（英語の記事です）：',
  },
  /** Before what was found by what the customer surely means, and not by their own words. */
  nearest: {
    en: 'This is the nearest that our help centre says about it:',
    es: 'Esto es lo más parecido que dice nuestro centro de ayuda:',
    fr: 'Voici ce que notre centre d’aide dit de plus proche :',
    de: 'Das kommt Ihrer Frage in unserem Hilfe-Center am nächsten:',
    pt: 'Isto é o mais próximo que a nossa central de ajuda diz:',
    it: 'Questo è ciò che il nostro centro assistenza dice di più vicino:',
    nl: 'Dit komt in ons helpcentrum het dichtst bij uw vraag:',
    ja: 'ヘルプセンターで最も近い内容は次のとおりです。',
  },
  /** Before what an older article says otherwise. */
  disagrees: {
    en: 'An older article of ours says something else; please go by the above:',
    es: 'Un artículo más antiguo dice otra cosa; por favor, guíese por lo anterior:',
    fr: 'Un article plus ancien dit autre chose ; fiez-vous à ce qui précède :',
    de: 'Ein älterer Artikel sagt etwas anderes; bitte richten Sie sich nach dem Obigen:',
    pt: 'Um artigo mais antigo diz outra coisa; guie-se pelo que está acima:',
    it: 'Un articolo più vecchio dice altro; si attenga a quanto sopra:',
    nl: 'Een ouder artikel zegt iets anders; ga uit van het bovenstaande:',
    ja: '以前の記事では異なる内容が記載されていますが、上記をご参照ください。',
  },
  /** Before the answer to a second question. */
  second: {
    en: 'On your other question:',
    es: 'Sobre tu otra pregunta:',
    fr: 'Concernant votre autre question :',
    de: 'Zu Ihrer anderen Frage:',
    pt: 'Sobre a sua outra pergunta:',
    it: 'Riguardo all’altra domanda:',
    nl: 'Over uw andere vraag:',
    ja: 'もう一つのご質問について：',
  },
  /** Before steps or a table that stand without an introduction. */
  steps: {
    en: 'This is how:',
    es: 'Se hace así:',
    fr: 'Voici comment faire :',
    de: 'So geht es:',
    pt: 'É assim:',
    it: 'Ecco come fare:',
    nl: 'Zo doet u dat:',
    ja: '手順は次のとおりです：',
  },
  /** A tool did not work. */
  failed: {
    en: 'I am sorry, I could not look this up just now: the system I need did not answer as it should.',
    es: 'Lo siento, ahora mismo no he podido consultarlo: el sistema que necesito no ha respondido como debería.',
    fr: 'Je suis désolé, je n’ai pas pu vérifier cela : le système dont j’ai besoin n’a pas répondu correctement.',
    de: 'Es tut mir leid, das konnte ich gerade nicht nachsehen: Das nötige System hat nicht richtig geantwortet.',
    pt: 'Sinto muito, não consegui verificar isso agora: o sistema de que preciso não respondeu como deveria.',
    it: 'Mi dispiace, in questo momento non ho potuto verificare: il sistema che mi serve non ha risposto.',
    nl: 'Het spijt me, ik kon dit nu niet opzoeken: het systeem dat ik nodig heb gaf geen goed antwoord.',
    ja: '申し訳ございません。必要なシステムから正しい応答がなく、ただいま確認できませんでした。',
  },
  /** A tool said no: there is no such account, order or charge, or it may not be so. */
  saidNo: {
    en: 'I looked, and our records do not let me settle this with the details I have from you.',
    es: 'Lo he mirado y, con los datos que tengo de ti, nuestros registros no me permiten resolverlo.',
    fr: 'J’ai regardé : avec les informations que j’ai de vous, nos données ne me permettent pas de régler cela.',
    de: 'Ich habe nachgesehen: Mit den Angaben, die ich von Ihnen habe, lässt sich das in unseren Daten nicht klären.',
    pt: 'Verifiquei, e com os dados que tenho de você os nossos registros não me permitem resolver isto.',
    it: 'Ho controllato: con i dati che ho di lei, i nostri archivi non mi permettono di risolvere.',
    nl: 'Ik heb het nagekeken: met de gegevens die ik van u heb kan ik dit niet in onze administratie oplossen.',
    ja: '確認いたしましたが、お預かりしている情報では当社の記録から解決できませんでした。',
  },
  /** Policy does not let the call run. */
  refused: {
    en: 'I am not able to do this myself.',
    es: 'Esto no puedo hacerlo yo.',
    fr: 'Je ne peux pas faire cela moi-même.',
    de: 'Das darf ich nicht selbst erledigen.',
    pt: 'Isto eu não posso fazer por conta própria.',
    it: 'Questo non posso farlo da solo.',
    nl: 'Dit kan ik niet zelf doen.',
    ja: 'こちらは私のほうでは対応できない操作です。',
  },
  /** A card under the reply offers verification. */
  verify: {
    en: 'I can help with that as soon as I know it is you.',
    es: 'Te ayudo con esto en cuanto sepa que eres tú.',
    fr: 'Je peux vous aider dès que je sais que c’est bien vous.',
    de: 'Dabei helfe ich gern, sobald ich weiß, dass Sie es sind.',
    pt: 'Posso ajudar com isso assim que souber que é você.',
    it: 'Posso aiutarti non appena so che sei tu.',
    nl: 'Ik help u graag zodra ik weet dat u het bent.',
    ja: 'ご本人確認ができしだい、お手伝いいたします。',
  },
  /** A card under the reply asks the customer for a yes. */
  confirm: {
    en: 'I have this ready for you.',
    es: 'Lo tengo todo preparado.',
    fr: 'Tout est prêt de mon côté.',
    de: 'Ich habe alles vorbereitet.',
    pt: 'Já deixei tudo pronto.',
    it: 'È tutto pronto.',
    nl: 'Ik heb het voor u klaargezet.',
    ja: '手続きの準備ができました。',
  },
  /** A colleague has to approve before it is done. */
  approve: {
    en: 'I have prepared this, and a colleague has to approve it before it is done.',
    es: 'Lo he preparado y una persona del equipo debe aprobarlo antes de hacerlo.',
    fr: 'Je l’ai préparé ; un collègue doit l’approuver avant que ce soit fait.',
    de: 'Ich habe es vorbereitet; eine Kollegin oder ein Kollege muss es noch freigeben.',
    pt: 'Já preparei, e alguém da equipe precisa aprovar antes de ser feito.',
    it: 'L’ho preparato; un collega deve approvarlo prima che venga eseguito.',
    nl: 'Ik heb het klaargezet; een collega moet het nog goedkeuren.',
    ja: '準備いたしました。実行には担当者の承認が必要です。',
  },
  /** `{name}` is the customer's first name. */
  hello: {
    en: 'Hi {name},',
    es: 'Hola, {name}:',
    fr: 'Bonjour {name},',
    de: 'Hallo {name},',
    pt: 'Olá, {name}!',
    it: 'Ciao {name},',
    nl: 'Hallo {name},',
    ja: '{name}様、',
  },
} satisfies Record<string, Localized>;

import { normalise, tokens } from './learning/normalise.ts';

type SmallTalk = 'greeting' | 'thanks' | 'farewell';

/** Phrases of small talk in six languages, longest first at matching. */
const phrases: Record<SmallTalk, string> = {
  greeting:
    "hi, hello, hey, hiya, howdy, yo, good morning, good afternoon, good evening, greetings, hi there, hello there, hey there, how are you, how are you doing, how is it going, how's it going, what's up, sup, hola, buenos días, buenos dias, buenas tardes, buenas noches, buenas, buen día, qué tal, que tal, saludos, bonjour, bonsoir, salut, coucou, ça va, hallo, guten tag, guten morgen, guten abend, moin, servus, grüß gott, gruss gott, wie geht's, wie geht es ihnen, olá, ola, oi, bom dia, boa tarde, boa noite, tudo bem, e aí, こんにちは, こんばんは, おはよう, おはようございます, はじめまして, もしもし, お世話になっております, お世話になります, ciao, hej",
  thanks:
    "thanks, thank you, thx, ty, tysm, thank you so much, thank you very much, thanks a lot, thanks so much, many thanks, much appreciated, appreciate it, i appreciate it, cheers, great, perfect, awesome, cool, nice, ok, okay, got it, great thanks, that helped, that worked, that works, it works now, it works, it works again, works now, works again, it worked, it's working now, it is working now, that solved it, that solves it, problem solved, issue solved, solved, that did it, that did the trick, that fixed it, it's fixed, it is fixed, fixed, sorted, all sorted, i found it, found it, never mind, nevermind, understood, good to know, excellent, wonderful, brilliant, you're the best, very helpful, that's all, that is all, no that's all, all good, gracias, muchas gracias, mil gracias, muchísimas gracias, te lo agradezco, se lo agradezco, perfecto, genial, vale, de acuerdo, ya funciona, funciona, funcionó, solucionado, está solucionado, resuelto, está resuelto, problema resuelto, entendido, estupendo, excelente, eso era todo, merci, merci beaucoup, mille mercis, parfait, super, d'accord, génial, ça marche, ça fonctionne, cela fonctionne, c'est réglé, c'est résolu, problème résolu, résolu, compris, j'ai trouvé, c'était tout, danke, vielen dank, danke schön, dankeschön, besten dank, herzlichen dank, tausend dank, perfekt, alles klar, toll, prima, es funktioniert, funktioniert, funktioniert wieder, es klappt, klappt, hat geklappt, das hat geklappt, das hat geholfen, hat geholfen, problem gelöst, gelöst, erledigt, hat sich erledigt, verstanden, gefunden, das war's, das war alles, obrigado, obrigada, muito obrigado, muito obrigada, valeu, perfeito, ótimo, beleza, funcionou, já funciona, deu certo, resolvido, está resolvido, problema resolvido, entendi, consegui, era isso, era só isso, excelente, ありがとう, ありがとうございます, ありがとうございました, どうもありがとうございます, どうも, 助かりました, 感謝します, 了解です, 了解しました, わかりました, 分かりました, 解決しました, 直りました, できました, 使えました, 動きました",
  farewell:
    'bye, goodbye, bye bye, see you, see ya, see you later, have a nice day, have a good day, have a great day, take care, good night, cya, talk soon, until next time, adiós, adios, hasta luego, hasta pronto, chao, que tenga un buen día, au revoir, à bientôt, a bientot, bonne journée, bonne soirée, bonne nuit, tschüss, tschüß, tschuss, auf wiedersehen, bis bald, schönen tag noch, schönen tag, schönen abend, tchau, até logo, até mais, adeus, tenha um bom dia, さようなら, 失礼します, またね, それでは',
};

/** Words that may stand beside small talk without asking for anything. */
const fillers = new Set(
  "there all everyone team guys folks sir madam so very much again for your the help support a lot and you to i'm im am fine today that's was it's really everything done now finally indeed por la el tu su ayuda y todo equipo muy pour votre l aide toute équipe et tout für die ihre deine hilfe und alle alles pela a sua ajuda e equipe tudo です ね よ ！ 。 、 your quick reply answer response respuesta rápida réponse rapide antwort schnelle resposta ya ahora jetzt nun wieder schon maintenant agora já".split(
    ' ',
  ),
);

const order: SmallTalk[] = ['farewell', 'thanks', 'greeting'];
const table = order.flatMap((kind) =>
  (phrases[kind] ?? '').split(',').map((phrase) => ({ kind, words: tokens(normalise(phrase)) })),
);
table.sort((a, b) => b.words.length - a.words.length);

/**
 * Which small talk a message is, when it is nothing else: every word of it must belong to small
 * talk or be filler. "Hi, where is my order?" is none. A farewell outranks thanks, and thanks a greeting.
 * That something works is thanks when it is said, and no small talk when it is asked.
 */
export function smallTalkOf(text: string): SmallTalk | undefined {
  if (text.length > 200) return undefined;
  const words = tokens(normalise(text)).filter((token) => /[\p{L}\p{N}]/u.test(token));
  if (words.length === 0 || words.length > 14) return undefined;
  const found = new Set<SmallTalk>();
  for (let i = 0; i < words.length; ) {
    const entry = table.find((candidate) => candidate.words.every((word, k) => words[i + k] === word));
    if (entry !== undefined) {
      found.add(entry.kind);
      i += entry.words.length;
    } else if (fillers.has(words[i] as string)) {
      i += 1;
    } else return undefined;
  }
  const kind = order.find((one) => found.has(one));
  const isAsked = kind === 'thanks' && !found.has('greeting') && /[?？]/.test(text);
  return isAsked ? undefined : kind;
}

import type { SmallTalk } from '#domain/understanding.ts';
import { normalise, tokens } from './learning/normalise.ts';

/** What is told by its phrases. Chat has none: it is learnt. */
type Phrased = Exclude<SmallTalk, 'chat'>;

/** Phrases of small talk in six languages, longest first at matching. */
const phrases: Record<Phrased, string> = {
  greeting:
    "hi, hello, hey, hiya, howdy, yo, good morning, good afternoon, good evening, greetings, hi there, hello there, hey there, how are you, how are you doing, how is it going, how's it going, what's up, sup, hola, buenos días, buenos dias, buenas tardes, buenas noches, buenas, buen día, qué tal, que tal, saludos, bonjour, bonsoir, salut, coucou, ça va, hallo, guten tag, guten morgen, guten abend, moin, servus, grüß gott, gruss gott, wie geht's, wie geht es ihnen, olá, ola, oi, bom dia, boa tarde, boa noite, tudo bem, e aí, are you a bot, are you a robot, are you human, are you a human, are you real, are you a real person, are you a person, are you an ai, are you ai, is this a bot, is this a robot, is this an ai, is this a human, is this a person, is this a real person, am i talking to a bot, am i talking to a robot, am i talking to a human, am i talking to a person, am i talking to a real person, am i chatting with a bot, am i chatting with a human, who are you, what are you, who am i talking to, what is your name, what's your name, whats your name, do you have a name, who made you, who created you, who built you, who developed you, which model are you, what model are you, which ai are you, what ai are you, what ai is this, what llm are you, what llm are you using, which llm are you using, what model are you using, are you chatgpt, are you chat gpt, are you gpt, are you claude, are you gemini, is this chatgpt, is anyone there, is anybody there, is someone there, is somebody there, anyone there, anybody there, anyone here, what can you do, what can you help with, what can you help me with, how can you help, how can you help me, eres un bot, eres un robot, eres una persona, eres humano, eres humana, quién eres, qué puedes hacer, en qué puedes ayudarme, hablo con un bot, hablo con un robot, hablo con una persona, cómo te llamas, cuál es tu nombre, quién te creó, quién te hizo, qué modelo eres, eres chatgpt, hay alguien ahí, hay alguien, êtes vous un robot, êtes vous un bot, êtes vous humain, vous êtes un robot, tu es un robot, es tu un robot, qui êtes vous, qui es tu, comment tu t'appelles, comment vous appelez vous, comment t'appelles tu, quel est ton nom, qui t'a créé, qui vous a créé, quel modèle es tu, es tu chatgpt, il y a quelqu'un, y a t il quelqu'un, que pouvez vous faire, bist du ein bot, bist du ein roboter, bist du ein mensch, sind sie ein bot, sind sie ein roboter, sind sie ein mensch, wer bist du, wer sind sie, wie heißt du, wie heißen sie, wie ist dein name, wer hat dich gemacht, wer hat dich erschaffen, wer hat dich programmiert, welches modell bist du, bist du chatgpt, ist da jemand, jemand da, was kannst du, was können sie, você é um robô, você é um bot, você é humano, você é humana, quem é você, qual é o seu nome, como você se chama, quem te criou, quem fez você, qual modelo é você, você é o chatgpt, tem alguém aí, alguém aí, o que você pode fazer, falo com um robô, あなたはボットですか, ボットですか, ロボットですか, aiですか, 人間ですか, あなたは誰ですか, お名前は何ですか, 名前は何ですか, 誰に作られましたか, 誰かいますか, 何ができますか, こんにちは, こんばんは, おはよう, おはようございます, はじめまして, もしもし, お世話になっております, お世話になります, ciao, hej",
  thanks:
    "thanks, thank you, thx, ty, tysm, thank you so much, thank you very much, thanks a lot, thanks so much, many thanks, much appreciated, appreciate it, i appreciate it, cheers, great, perfect, awesome, cool, nice, ok, okay, got it, great thanks, never mind, nevermind, understood, good to know, excellent, wonderful, brilliant, you're the best, very helpful, that's all, that is all, no that's all, all good, gracias, muchas gracias, mil gracias, muchísimas gracias, te lo agradezco, se lo agradezco, perfecto, genial, vale, de acuerdo, entendido, estupendo, excelente, eso era todo, merci, merci beaucoup, mille mercis, parfait, super, d'accord, génial, compris, j'ai trouvé, c'était tout, danke, vielen dank, danke schön, dankeschön, besten dank, herzlichen dank, tausend dank, perfekt, alles klar, toll, prima, verstanden, gefunden, das war's, das war alles, obrigado, obrigada, muito obrigado, muito obrigada, valeu, perfeito, ótimo, beleza, entendi, era isso, era só isso, excelente, ありがとう, ありがとうございます, ありがとうございました, どうもありがとうございます, どうも, 助かりました, 感謝します, 了解です, 了解しました, わかりました, 分かりました",
  solved:
    "that helped, that worked, that works, it works now, it works, it works again, works now, works again, it worked, it's working now, it is working now, that solved it, that solves it, problem solved, issue solved, solved, that did it, that did the trick, that fixed it, it's fixed, it is fixed, fixed, sorted, all sorted, i found it, found it, ya funciona, funciona, funcionó, solucionado, está solucionado, resuelto, está resuelto, problema resuelto, ça marche, ça fonctionne, cela fonctionne, c'est réglé, c'est résolu, problème résolu, résolu, es funktioniert, funktioniert, funktioniert wieder, es klappt, klappt, hat geklappt, das hat geklappt, das hat geholfen, hat geholfen, problem gelöst, gelöst, erledigt, hat sich erledigt, funcionou, já funciona, deu certo, resolvido, está resolvido, problema resolvido, consegui, 解決しました, 直りました, できました, 使えました, 動きました",
  opener:
    "i have a question, i've got a question, i have questions, quick question, i have a quick question, a question, question, i need help, i need some help, i need your help, need help, help, help me, can you help, can you help me, could you help, could you help me, i need assistance, i need support, i have a problem, i've got a problem, i have an issue, i have a request, something is wrong, something's wrong, there is something wrong, there's something wrong, lol, lmao, haha, hahaha, hmm, hm, umm, blah, blah blah, blah blah blah, test, testing, just testing, this is a test, test test, test message, asdf, asdfgh, asdfghjkl, asdasd, qwerty, qwertz, azerty, jajaja, prueba, esto es una prueba, essai, ceci est un test, das ist ein test, teste, isto é um teste, kkk, テスト, テストです, can i ask something, can i ask you something, may i ask something, tengo una pregunta, tengo una duda, una pregunta, una duda, una consulta, tengo una consulta, necesito ayuda, ayuda, me puedes ayudar, me pueden ayudar, me puede ayudar, puedes ayudarme, puede ayudarme, tengo un problema, j'ai une question, une question, j'ai besoin d'aide, besoin d'aide, pouvez vous m'aider, vous pouvez m'aider, tu peux m'aider, j'ai un problème, ich habe eine frage, ich hätte eine frage, eine frage, frage, ich brauche hilfe, brauche hilfe, hilfe, können sie mir helfen, kannst du mir helfen, ich habe ein problem, tenho uma pergunta, tenho uma dúvida, uma pergunta, uma dúvida, preciso de ajuda, pode me ajudar, você pode me ajudar, podem me ajudar, tenho um problema, 質問があります, 質問です, 困っています, 助けてください, 相談があります, 聞きたいことがあります, お聞きしたいことがあります",
  farewell:
    'bye, goodbye, bye bye, see you, see ya, see you later, have a nice day, have a good day, have a great day, take care, good night, cya, talk soon, until next time, adiós, adios, hasta luego, hasta pronto, chao, que tenga un buen día, au revoir, à bientôt, a bientot, bonne journée, bonne soirée, bonne nuit, tschüss, tschüß, tschuss, auf wiedersehen, bis bald, schönen tag noch, schönen tag, schönen abend, tchau, até logo, até mais, adeus, tenha um bom dia, さようなら, 失礼します, またね, それでは',
};

/** Words that may stand beside small talk without asking for anything. */
const fillers = new Set(
  "there all everyone team guys folks sir madam so very much again for your the help support a lot and you to i'm im am fine today that's was it's really everything done now finally indeed por la el tu su ayuda y todo equipo muy pour votre l aide toute équipe et tout für die ihre deine hilfe und alle alles pela a sua ajuda e equipe tudo です ね よ ！ 。 、 your quick reply answer response respuesta rápida réponse rapide antwort schnelle resposta ya ahora jetzt nun wieder schon maintenant agora já".split(
    ' ',
  ),
);

/** Beside an opener only, as the fillers after them: "ok please" asks for something. */
const polite = new Set("please bitte favor s'il plaît".split(' '));
const openerFillers = new Set(
  'with about regarding my an account order orders something con sobre mi un cuenta pedido algo zu mit meinem meiner konto bestellung avec sur mon ma compte commande minha meu conta encomenda com vous'.split(
    ' ',
  ),
);

const order: Phrased[] = ['opener', 'solved', 'farewell', 'thanks', 'greeting'];
const table = order.flatMap((kind) =>
  (phrases[kind] ?? '').split(',').map((phrase) => ({ kind, words: tokens(normalise(phrase)) })),
);
table.sort((a, b) => b.words.length - a.words.length);

/**
 * Which small talk a message is, when it is nothing else: every word of it must belong to small
 * talk or be filler. "Hi, where is my order?" is none. What says that a question follows outranks the
 * rest, that the matter is over a farewell, and that thanks. That something works is said, not asked.
 */
export function smallTalkOf(text: string): Phrased | undefined {
  if (text.length > 200) return undefined;
  const all = tokens(normalise(text)).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const words = all.filter((word) => !polite.has(word));
  if (words.length === 0 || words.length > 14) return undefined;
  const found = new Set<Phrased>();
  let openersOnly = words.length < all.length;
  let mayOpen = false;
  for (let i = 0; i < words.length; ) {
    const entry = table.find((candidate) => candidate.words.every((word, k) => words[i + k] === word));
    // "Thanks for your help" asks for none.
    if (entry?.kind === 'opener' && entry.words.length === 1) mayOpen = true;
    else if (entry !== undefined) found.add(entry.kind);
    else if (openerFillers.has(words[i] as string)) openersOnly = true;
    else if (!fillers.has(words[i] as string)) return undefined;
    i += entry?.words.length ?? 1;
  }
  if (mayOpen && !(['thanks', 'solved', 'farewell'] as const).some((kind) => found.has(kind))) found.add('opener');
  if (openersOnly && !found.has('opener')) return undefined;
  const kind = order.find((one) => found.has(one));
  const isAsked = (kind === 'thanks' || kind === 'solved') && !found.has('greeting') && /[?？]/.test(text);
  return isAsked ? undefined : kind;
}

import { normalise } from './learning/normalise.ts';

/** Before and after it stand words that add nothing. */
const lead =
  '(?:(?:no|nope|nein|non|não|sorry|hm+|well|and|but|so|unfortunately|sadly|it|that|this|still|leider|aber|das|es|ça|cela|mais|malheureusement|eso|esto|pero|lamentablemente|isso|mas|infelizmente) )*';
const tail =
  '(?: (?:either|at all|for me|though|any ?more|again|sorry|yet|for us|leider|auch nicht|non plus|tampoco|também|here|hier|ici|aquí|aqui))*';

const said: readonly string[] = [
  // en
  "(?:really )?(?:didn't|did not|doesn't|does not|hasn't|has not) (?:really )?(?:help(?:ed)?|work(?:ed)?|solved?|fix(?:ed)?|changed?)(?: (?:it|anything|me|us|my problem|the problem))?",
  '(?:nothing|none of (?:it|that|this|these)) (?:helps|helped|works|worked|changes|changed)',
  'no luck|(?:the )?same (?:problem|error|result|issue|thing)',
  '(?:is |is still )?(?:not (?:working|helpful|solved|fixed)|broken|the same|nothing)',
  // es
  'no (?:me |nos )?(?:funciona|funcionó|sirve|sirvió|ayuda|ayudó|resuelve)|nada (?:funciona|ayuda)|sigue (?:igual|sin funcionar)|el mismo problema',
  // fr
  "(?:ne )?(?:marche|fonctionne) (?:toujours )?pas|n'a (?:pas|rien) (?:aidé|marché|changé|fonctionné)|ne m'aide pas|rien ne (?:marche|fonctionne|change)|(?:toujours )?le même problème",
  // de
  '(?:hat (?:mir )?(?:leider )?nicht (?:geholfen|geklappt|funktioniert)|(?:hilft|geht|funktioniert|klappt)(?: mir)?(?: leider| immer noch| noch immer)* nicht)|nichts (?:hilft|geht|funktioniert)|(?:immer noch )?(?:das )?(?:gleiche|selbe) problem',
  // pt
  'não (?:me )?(?:ajudou|ajuda|funcionou|funciona|resolveu|deu certo|adiantou)|continua (?:igual|sem funcionar)|nada (?:funciona|ajuda)|o mesmo problema|ainda não funciona',
];

const whole = new RegExp(`^${lead}(?:${said.join('|')})${tail}$`, 'u');

/** Japanese puts no spaces between words: the last ones say it. */
const inJapanese =
  /^.{0,12}(?:解決しません(?:でした)?|直りません(?:でした)?|だめでした|ダメでした|うまくいきません(?:でした)?|変わりません(?:でした)?|役に立ちません(?:でした)?)$/u;

/** Whether a message says that the answer did not help, and nothing else: "no, still not working". */
export function saysUnhelped(text: string): boolean {
  const plain = normalise(text)
    .replace(/[^\p{L}\p{N}\p{M}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Longer ones say what happened, which is read.
  return plain.length <= 80 && (whole.test(plain) || inJapanese.test(plain));
}

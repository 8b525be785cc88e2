import { normalise } from '../learning/normalise.ts';
import { clausesOf } from './clauses.ts';

const people = {
  en: 'human|person|people|agent|representative|colleague|operator|employee|advis[eo]r|someone|somebody|anyone|anybody',
  es: 'persona|humano|agente|alguien|operador|emplead[oa]|representante|asesor',
  fr: "personne|humain|conseiller|conseillère|agent|quelqu'un|opérateur",
  de: 'mensch|person|mitarbeiter|berater|jemand|kolleg',
  pt: 'pessoa|humano|atendente|agente|alguém|operador',
};

/** A clause that says that no person is wanted. */
const declined: Record<string, RegExp> = {
  en: new RegExp(
    `^(?:please |and |but |so )*(?:(?:(?:i|we) (?:really )?(?:do not|don't|dont|would rather not|'d rather not)|i'd rather not|no need) (?:really )?(?:want|need|wish|like|have|for|to)? ?.{0,40}\\b(?:${people.en})|(?:please )?(?:do not|don't|dont|no need to|there is no need to|there's no need to) (?:transfer|connect|pass|hand|forward|escalate|put)\\b)`,
    'u',
  ),
  es: new RegExp(
    `^(?:por favor |pero |y )*(?:no (?:quiero|queremos|necesito|necesitamos|hace falta|es necesario) .{0,30}(?:${people.es})|no me (?:pas[ea]s?|transfier[ea]s?|pong[ao]s?|conect[ea]s?)\\b)`,
    'u',
  ),
  fr: new RegExp(
    `^(?:mais |et )*(?:(?:je ne (?:veux|souhaite|voudrais) pas|(?:je n'ai )?pas besoin|inutile) .{0,30}(?:${people.fr})|ne me (?:transférez|passez|mettez)\\b)`,
    'u',
  ),
  de: new RegExp(
    `^(?:bitte |aber |und )*(?:(?:ich|wir) (?:will|möchte|wollen|möchten|brauche|brauchen) .{0,20}(?:nicht mit|nicht zu|kein(?:en|e|em)?) .{0,20}(?:${people.de})|(?:verbinden?|leiten?) (?:sie )?mich (?:bitte )?nicht\\b)`,
    'u',
  ),
  pt: new RegExp(
    `^(?:por favor |mas |e )*(?:não (?:quero|queremos|preciso|precisamos|é preciso|é necessário) .{0,30}(?:${people.pt})|não me (?:passe|transfira|conecte)\\b)`,
    'u',
  ),
  ja: /(?:人|人間|担当者|オペレーター|スタッフ)(?:と|に|は|へ)?.{0,10}(?:話したくありません|話したくない|つながないで|不要|必要ありません|必要ない|いりません|結構です)/u,
};

/** Who does not want a machine, or not another one yet again, wants a person. */
const otherwise =
  /\bagain\b|otra vez|encore une fois|schon wieder|de novo|また|\bbots?\b|chatbot|robot|roboter|robô|máquina|machine|maschine|automat|ボット|ロボット|自動/u;

/**
 * The message without the clauses that say that no person is wanted, empty when there is nothing
 * else: "don't transfer me to a human, just tell me the price" asks for a price. Undefined when
 * nothing of the kind is said.
 */
export function withoutDeclinedPerson(text: string, language: string): string | undefined {
  const base = language.split('-')[0] ?? 'en';
  const clauses = clausesOf(text);
  const kept = clauses.filter((clause) => {
    const plain = normalise(clause);
    return declined[base]?.test(plain) !== true || otherwise.test(plain);
  });
  return kept.length === clauses.length ? undefined : kept.join(' ').trim();
}

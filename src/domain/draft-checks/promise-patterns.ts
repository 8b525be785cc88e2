/** What a sentence may bind the company to. */
export type PromiseKind = 'guarantee' | 'follow-up' | 'commitment' | 'gift' | 'entitlement' | 'exception';

export interface PromisePattern {
  kind: PromiseKind;
  language: 'en' | 'es' | 'fr' | 'de' | 'pt' | 'ja';
  /** Over folded text. */
  pattern: RegExp;
}

const list = (language: PromisePattern['language'], patterns: Record<PromiseKind, RegExp>): PromisePattern[] =>
  Object.entries(patterns).map(([kind, pattern]) => ({ kind: kind as PromiseKind, language, pattern }));

/** Words that promise or offer, in six languages. */
export const promisePatterns: readonly PromisePattern[] = [
  ...list('en', {
    guarantee:
      /\b(?:guarantee[ds]?|guaranteeing|legally[- ]binding|binding (?:offer|agreement|commitment)|(?:i|we) (?:can )?promise|you have (?:my|our) word|(?:i|we) (?:can )?assure you|no takesies backsies|100 ?% (?:sure|certain))\b/,
    'follow-up':
      /\b(?:(?:i|we)(?:'ll| will| am going to|'m going to| are going to|'re going to) (?:personally |also |then |definitely )?(?:follow up|get back to you|be in touch|contact you|reach out|call you|e-?mail you|write (?:back )?to you|keep you (?:posted|updated|informed)|check back|look into|investigate|monitor|notify you|update you|let you know (?:when|once|as soon)|escalate|forward|pass|make sure|see to it|have (?:someone|a colleague))|(?:someone|a (?:colleague|human|person|specialist|manager|member|representative|human agent)|an? agent|our (?:\w+ )?(?:team|department|staff|engineers|specialists|support))(?: (?:from|of|in) (?:our|the) [\w ]{2,25}?)? will (?:personally |then |now )?(?:contact|reach out|get back|follow up|be in touch|call|e-?mail|review|investigate|look into|reply|respond|handle|take care)|you(?:'ll| will) hear (?:back )?from (?:us|me|our))\b/,
    commitment:
      /\b(?:i|we)(?:'ll| will| am going to|'m going to| are going to|'re going to) (?:\w+ ){0,2}?(?:refund|reimburse|credit|compensate|waive|replace|cancel|ship|resend|send|upgrade|extend|remove|delete|fix|update|change|reset|process|issue|apply|unlock|restore|exchange|arrange|match|pay|cover|give|return your)\b|\byou(?:'ll| will) (?:get|receive|be given) (?:a |your |the )?(?:full |partial )?(?:refund|reimbursement|credit|replacement|compensation|money back)\b/,
    gift: /\b(?:gesture of goodwill|goodwill|free of charge|at no (?:extra |additional )?(?:cost|charge)|for free|free (?:month|months|year|shipping|upgrade|gift|replacement|trial)|on the house|complimentary|as (?:a )?compensation|special (?:offer|discount|price|deal)|discount code|promo code|coupon|voucher|just for you)\b/,
    entitlement:
      /\b(?:(?:legally )?entitled to|have (?:the|a) (?:legal )?right to|we are (?:fully )?(?:liable|responsible)|we(?:'re| are)? (?:accept|take|accepting|taking) (?:full )?(?:responsibility|liability)|admit(?:s|ted)? (?:fault|liability)|(?:it|this) (?:was|is) (?:entirely |all )?our fault|you (?:can|should|could) sue)\b/,
    exception:
      /\b(?:make|made|making|grant|granted|granting) (?:an?|you an?|this) (?:\w+ )?exception|bend the rules|just this once|one-time (?:courtesy|exception)\b/,
  }),
  ...list('es', {
    guarantee:
      /\b(?:garantiz\w+|garantizamos|te (?:lo )?prometo|le (?:lo )?prometo|prometemos|le aseguro|te aseguro|legalmente vinculante|oferta vinculante|tienes mi palabra|tiene mi palabra)\b/,
    'follow-up':
      /\b(?:(?:me|nos) (?:pondre|pondremos) en contacto|(?:te|le|os|les) (?:contactar(?:e|emos|an?)|llamar(?:e|emos|an?)|escribir(?:e|emos|an?)|informar(?:e|emos|an?)|avisar(?:e|emos|an?)|mantendr(?:e|emos) (?:al tanto|informad\w)|dar(?:e|emos) seguimiento)|hare un seguimiento|haremos un seguimiento|(?:voy|vamos) a (?:investigar|revisar|hacer un seguimiento|escalar|pasar)|(?:lo|la) (?:investigar(?:e|emos)|revisar(?:e|emos)|escalar(?:e|emos))|(?:alguien|un (?:agente|companero|especialista)|una persona|nuestro equipo)(?: \w+){0,4} (?:se pondra|te contactara|le contactara|te llamara|le llamara|revisara|investigara|respondera))\b/,
    commitment:
      /\b(?:(?:te|le|os|les|lo|la) (?:reembolsar(?:e|emos)|devolver(?:e|emos)|abonar(?:e|emos)|compensar(?:e|emos)|enviar(?:e|emos)|cancelar(?:e|emos)|cambiar(?:e|emos)|regalar(?:e|emos))|(?:reembolsaremos|devolveremos|compensaremos|cancelaremos|enviaremos|procesare|procesaremos|actualizare|cancelare|reembolsare)|(?:voy|vamos) a (?:reembolsar\w*|devolver\w*|abonar\w*|compensar\w*|cancelar\w*|enviar\w*|cambiar\w*|actualizar\w*|procesar\w*)|recibiras? (?:un|el|tu|su) (?:reembolso|abono|reemplazo))\b/,
    gift: /\b(?:gesto de buena voluntad|cortesia|sin coste(?: adicional)?|sin costo(?: adicional)?|gratis|gratuit[oa]s?|mes gratis|como compensacion|descuento especial|oferta especial|codigo (?:de descuento|promocional)|cupon|vale de)\b/,
    entitlement:
      /\b(?:tienes derecho a|tiene derecho a|derecho legal|somos responsables|asumimos (?:toda )?la responsabilidad|es culpa nuestra|fue culpa nuestra|puede(?:s)? demandar)\b/,
    exception:
      /\b(?:hacer una excepcion|hare una excepcion|haremos una excepcion|una excepcion por esta vez|solo por esta vez)\b/,
  }),
  ...list('fr', {
    guarantee:
      /\b(?:(?:je|nous) (?:vous |te )?(?:garantis|garantissons|promets|promettons|assure|assurons)|c'est garanti|garanti(?:e|es|s)? a 100|juridiquement contraignant\w*|engagement ferme|vous avez ma parole)\b/,
    'follow-up':
      /\b(?:(?:je|nous) (?:vous |te )?(?:recontacter(?:ai|ons)|rappeller?(?:ai|ons)|rappeler(?:ai|ons)|contacter(?:ai|ons)|ecrir(?:ai|ons)|tiendr(?:ai|ons) (?:au courant|informe\w*)|informer(?:ai|ons)|previendr(?:ai|ons)|repondr(?:ai|ons)|reviendr(?:ai|ons) vers)|(?:je|nous) (?:vais|allons) (?:suivre|examiner|enqueter|escalader|transmettre|verifier aupres)|(?:je|nous) ferai?(?:ons)? (?:le|un) suivi|je m'en occupe|(?:quelqu'un|un (?:agent|collegue|conseiller|specialiste)|notre equipe)(?: \w+){0,4} (?:vous contactera|vous recontactera|vous rappellera|vous repondra|reviendra vers|examinera|prendra contact))\b/,
    commitment:
      /\b(?:(?:je|nous) (?:vous |le |la |te )?(?:rembourser(?:ai|ons)|credirer(?:ai|ons)|crediter(?:ai|ons)|dedommager(?:ai|ons)|enverr(?:ai|ons)|annuler(?:ai|ons)|remplacer(?:ai|ons)|modifier(?:ai|ons)|offrir(?:ai|ons)|traiter(?:ai|ons))|(?:je vais|nous allons) (?:vous |le |la )?(?:rembourser|crediter|dedommager|envoyer|annuler|remplacer|modifier|offrir|traiter|mettre a jour|reinitialiser)|vous (?:recevrez|serez) (?:un |le |votre )?(?:remboursement|rembourse\w*|credit|remplacement))\b/,
    gift: /\b(?:geste commercial|a titre gracieux|gratuit(?:e|s|es|ement)?|sans frais|offert(?:e|s|es)?|mois gratuit|en (?:guise de )?compensation|remise (?:speciale|exceptionnelle)|code promo|bon d'achat)\b/,
    entitlement:
      /\b(?:vous avez (?:legalement )?(?:le )?droit (?:a|de|d')|nous sommes (?:entierement )?responsables|nous assumons (?:l'entiere )?responsabilite|c'est (?:de )?notre faute|vous pouvez (?:nous )?poursuivre)\b/,
    exception:
      /\b(?:faire une exception|ferai une exception|ferons une exception|a titre exceptionnel|juste cette fois)\b/,
  }),
  ...list('de', {
    guarantee:
      /\b(?:garantier\w*|(?:ich|wir) verspreche\w*|verspreche(?:n)? (?:ich|wir)|(?:ich|wir) versicher(?:e|n) (?:ihnen|dir)|rechtsverbindlich\w*|rechtlich bindend\w*|verbindliches? (?:angebot|zusage)|sie haben mein wort)\b/,
    'follow-up':
      /\b(?:(?:ich|wir) (?:werde|werden|melde|melden) (?:mich|uns|sie|dich|ihnen|dir|das|es|dem|ihr\w*)?[^.!?]{0,40}?(?:melden|bei ihnen|bei dir|kontaktieren|anrufen|informieren|benachrichtigen|nachgehen|untersuchen|prufen|weiterleiten|eskalieren|kummern|auf dem laufenden)|(?:ich|wir) kummer(?:e|n) (?:mich|uns) darum|(?:ich|wir) melde(?:n)? (?:mich|uns)|(?:jemand|ein (?:kollege|mitarbeiter|spezialist)|eine (?:kollegin|person|mitarbeiterin)|unser (?:\w+)?team)(?: \w+){0,4} (?:wird (?:sich|sie|ihnen|dich|ihr)|meldet sich|kontaktiert sie|ruft sie an))\b/,
    commitment:
      /\b(?:(?:ich|wir) (?:werde|werden) [^.!?]{0,50}?(?:erstatten|zuruckerstatten|gutschreiben|entschadigen|ersetzen|stornieren|kundigen|senden|schicken|zusenden|andern|aktualisieren|zurucksetzen|veranlassen|ausstellen|freischalten|loschen|verlangern)|(?:ich|wir) (?:erstatte|erstatten|schreibe|schreiben|storniere|stornieren|veranlasse|veranlassen) (?:ihnen|dir|den|die|das)|sie (?:erhalten|bekommen) (?:eine |die |den |ihr )?(?:volle |vollstandige )?(?:erstattung|ruckerstattung|gutschrift|ersatz\w*|geld zuruck))\b/,
    gift: /\b(?:aus kulanz|kulanz\w*|kostenlos\w*|gratis|kostenfrei\w*|geschenk\w*|gratismonat|freimonat|als (?:entschadigung|wiedergutmachung)|sonderrabatt|sonderangebot|rabattcode|gutschein\w*)\b/,
    entitlement:
      /\b(?:(?:rechts)?anspruch auf|sie haben (?:das |ein )?recht|wir haften|wir ubernehmen (?:die )?(?:volle )?(?:verantwortung|haftung)|(?:das )?ist unsere schuld|war unser(?:e schuld| fehler)|sie konnen (?:uns )?klagen)\b/,
    exception:
      /\b(?:eine ausnahme machen|mache(?:n)? (?:ich |wir )?(?:fur sie |fur dich )?eine ausnahme|ausnahmsweise|nur dieses (?:eine )?mal)\b/,
  }),
  ...list('pt', {
    guarantee:
      /\b(?:garant(?:o|imos|ido|ida|idos|idas)|prometo|prometemos|asseguro|asseguramos|juridicamente vinculante|legalmente vinculativ[oa]|tem a minha palavra|tem minha palavra)\b/,
    'follow-up':
      /\b(?:(?:entrarei|entraremos|vou entrar|vamos entrar) em contato|(?:vou|vamos|irei|iremos) (?:acompanhar|investigar|verificar com|encaminhar|escalar|retornar|te avisar|avisar|te informar|lhe informar|ligar)|(?:te|lhe) (?:aviso|avisarei|avisaremos|ligarei|ligaremos|manterei|manteremos|informarei|informaremos)|retornarei|retornaremos|(?:alguem|um (?:agente|colega|especialista)|uma pessoa|nossa equipe|a nossa equipa)(?: \w+){0,4} (?:entrara|vai entrar|ira|vai te|vai lhe|retornara|respondera|analisara))\b/,
    commitment:
      /\b(?:(?:vou|vamos|irei|iremos) (?:te |lhe )?(?:reembolsar|estornar|creditar|compensar|enviar|cancelar|substituir|trocar|alterar|atualizar|redefinir|processar|devolver|emitir|liberar)|(?:reembolsarei|reembolsaremos|estornaremos|creditaremos|compensaremos|cancelarei|cancelaremos|enviarei|enviaremos|devolveremos)|voce (?:recebera|vai receber) (?:um |o |seu |o seu )?(?:reembolso|estorno|credito|valor de volta))\b/,
    gift: /\b(?:gesto de boa vontade|cortesia|sem custo(?: adicional)?|de graca|gratis|gratuit[oa]s?|mes gratis|como compensacao|desconto especial|oferta especial|codigo (?:promocional|de desconto)|cupom|vale-?presente)\b/,
    entitlement:
      /\b(?:voce tem (?:o )?direito (?:a|de|ao)|somos responsaveis|assumimos (?:total |toda a )?responsabilidade|(?:e|foi) (?:nossa culpa|culpa nossa)|pode (?:nos )?processar)\b/,
    exception:
      /\b(?:abrir uma excecao|fazer uma excecao|farei uma excecao|faremos uma excecao|so desta vez|apenas desta vez)\b/,
  }),
  ...list('ja', {
    guarantee:
      /保証(?:いたします|します|致します)|お約束(?:いたします|します)|約束します|必ず(?:返金|対応|解決|ご連絡)|法的拘束力|確約/,
    'follow-up':
      /(?:後ほど|後日|改めて|追って)[^。]{0,20}(?:ご連絡|連絡|お電話|ご案内|お知らせ)(?:いたします|します|致します|させていただきます|差し上げます)|担当者(?:より|から)[^。]{0,15}(?:ご連絡|連絡|お電話)|(?:調査|確認|対応)(?:いたします|させていただきます)(?:ので|。|$)|フォローアップ/,
    commitment:
      /(?:返金|払い戻し|キャンセル|解約|補償|交換|再送|発送|変更|更新|削除|延長)(?:を|の手続きを)?(?:いたします|します|致します|させていただきます)|(?:返金|払い戻し)を?(?:受け取れます|お受け取りいただけます)/,
    gift: /無料(?:で|に|の)?(?:ご提供|プレゼント|お送り|進呈|サービス)|お詫びとして|特別(?:割引|価格|オファー)|クーポン(?:を|コード)|サービス(?:いたします|します)/,
    entitlement:
      /(?:法的)?(?:権利があります|権利がございます)|(?:当社|弊社)の(?:責任|過失)(?:です|でございます)|全責任を負/,
    exception: /例外(?:として|的に)|特例(?:として|で)|今回(?:だけ|に限り)/,
  }),
];

/** What makes a promise none: "we cannot guarantee". Looked for right before it (in Japanese after it). */
export const negations: Record<PromisePattern['language'], RegExp> = {
  en: /(?:\b(?:not|never|cannot|can't|won't|don't|doesn't|isn't|aren't|unable to|without (?:a|any)|no)\b|n't)(?: \w+){0,2} ?$/,
  es: /\b(?:no|nunca|sin|tampoco)\b(?: \w+){0,2} ?$/,
  fr: /(?:\b(?:ne|pas|jamais|sans|aucun\w*)\b|n')(?: ?[\w']+){0,2} ?$/,
  de: /\b(?:nicht|nie|kein\w*|ohne)\b(?: \w+){0,2} ?$/,
  pt: /\b(?:nao|nunca|sem|jamais)\b(?: \w+){0,2} ?$/,
  ja: /^[^。]{0,8}(?:ません|できかねます|ない|かねます|致しかね)/,
};

/** German and French also negate behind the verb: "wir garantieren nicht". */
export const negationsAfter: Partial<Record<PromisePattern['language'], RegExp>> = {
  de: /^(?: \w+){0,3} (?:nicht|kein\w*)\b/,
  fr: /^(?: \w+){0,1} (?:pas|aucun\w*|jamais)\b/,
  en: /^ (?:not|nothing|no)\b/,
};

/** "Once you confirm, I will": an offer that waits for the customer, not a promise. */
export const conditions =
  /\b(?:if|once|when|after|as soon as|before|should|until|whether) (?:you|your|approved|confirmed|the (?:return|refund|order|item|items|payment|package|request|code))\b|\b(?:si|cuando|una vez que|en cuanto|despues de que|tan pronto como) (?:\w+ )?\w+|\b(?:des que|une fois que|quand|lorsque|si) (?:vous|tu|votre|le|la|elle|il)\b|\bs'il\b|\b(?:wenn|sobald|falls|nachdem|sofern|ob) (?:sie|du|ihr\w*|der|die|das|wir|es)\b|\b(?:se|quando|assim que|depois que|caso) (?:voce|o|a|seu|sua|for|quiser|confirmar)\b|(?:たら|れば|場合|次第|後に|のち)/;

import type { ExampleSet } from './example-set.ts';

/** The customer asks for a person to take over. */
export const wantsHuman: ExampleSet = {
  positive: {
    en: `
(I insist on|I expect|I want to be) (hearing|a word|a call) from (the owner|the management|whoever is in charge)
(bring in|fetch|send in|give me) (a real|an actual|a proper) (support rep|agent|staff member|person)
(have|let|ask) (a colleague|one of you|someone of your team) (to call|call|ring|phone) me (about|regarding) (the contract|this|the offer)
(after that|then|and also) have (someone|a colleague) (call me|phone me|ring me back)
(is|are) there (any|) (humans|people|real employees) (behind this|answering here|at your end)(?|)
I('d| would) (rather|prefer to) (explain|discuss|settle) (this|it) (by phone|on the phone|in person|over a call)
(what|which) number can I (call|ring) to (speak to|reach|get) (a person|someone|support)(?|)
(could|can|would) (a colleague of yours|one of your colleagues|somebody at your office|someone competent) (look at|check|review) this (and get back to me|and call me|and answer me|personally)(?|)
(hand|send|pass|forward) (me|this|my case) (on |over |)to (whoever|the person who|the department that|the team that) (handles|deals with|is responsible for|looks after) (billing|refunds|contracts|this)
(pls|plz|please) (let me|i wanna|can i) (speek|talk|tlk|spk) (to|with) (sombody|som1|a reel person|an agnt|a humen)
(send me the receipt|fix my login|cancel the order|check my refund) and (then |also |)(have|let|get) (someone|a person|an agent|one of your people) (call|phone|contact) me
(actual|live|real) (employee|human|person|agent)(?| instead?| now| please)
(I want|I'd like) an answer (written by|from) (a human|a person|one of your employees), not (a machine|a bot|a template)
I (want|need|would like) to (talk|speak|chat) (to|with) (a human|a real person|an agent|someone|somebody from support|one of your staff)
(can|could|may) I (please |)(talk|speak|chat) (to|with) (a person|a human being|a representative|an advisor|someone in charge|a team member)(?| please|?)
(let me|just let me|please let me) (talk|speak) (to|with) (a person|a human|your manager|an employee|a specialist|somebody)
(can|could) (someone|somebody|a colleague|an employee|a person) (please |)(call|ring|phone|contact) me(?| about this?| back?)
I'd (like|appreciate|prefer) (a callback|a phone call|a call) from (someone|one of your agents|your team|an actual person)
please (have|ask) (someone|a human|an agent|your manager) (to |)(get in touch|contact me|call me|reply to me)
(put|get) (your|the|a) (manager|supervisor|boss|team leader) on(| the line| please)
(transfer|connect|forward|pass) me (to|over to|through to) (a human|an agent|a person|your support team|a real employee)
(can|could) I (do|discuss|sort out|settle) this with (a person|an actual human|an employee|one of your people) (instead|please|rather than a bot)
(no more|enough of the|stop the) (bot|robots|automated replies|canned answers|chatbot)(| please), (I want a human|give me a person|get me someone real)
I (don't|do not) want (a bot|to chat with a machine|automated answers)(|, I want a person|, get me a human)
(at this point|now|honestly) I (just want|would rather|need) to (get in touch with|deal with|hear from) (one of your people|a real person|somebody human)
could (a person|a human|somebody|one of your team) (take over|step in|take it from here|handle this)
is (there|it possible to get) (a real person|someone|a human) (I can talk to|to talk to|on the line|here)
how (do|can) I (get hold of|reach|talk to|speak with) (a human|a real person|a live agent|an employee) (here|about this|at your company)
this needs (a human|a person|somebody with authority), not (a bot|an automatic answer)
(anyone|anybody|someone) (real|human) (there|available)(?|)
no (more |)(robot|bot|ai) please
actual person please
employee please
I want to talk to a human
can I speak to a real person please
let me talk to someone
connect me to an agent
I need to speak with a representative
please transfer me to customer service
get me a human
human please
agent
representative
operator please
live agent
talk to a person
I'd like to chat with a live agent
is there anyone I can actually talk to?
can somebody from your team call me?
could you put me through to your manager
I want to speak to your supervisor
stop, I want a real person not a bot
I don't want to talk to a robot
are you a bot? give me a human
this bot is not helping, I want an actual person
can a human look at this please
I would rather talk to a person about this
please have someone contact me
I want someone to call me back
can you hand me over to a colleague
escalate this to a human being
I need a person, not automated replies
pass me on to somebody who can help
I'd prefer to deal with a member of staff
how do I reach a real person here
how can I talk to a human agent
is a human available right now
can I get a callback from support staff
let me speak with the person in charge
I demand to speak to a manager
no more automated answers, give me a live person
could a specialist take over this conversation
I need help from a real human being
just let me talk to someone in billing
I have asked you three times, now let me speak with somebody
please escalate my ticket
forward this to a human agent
can I have a phone call with one of your agents
someone from support needs to look into this personally
`,
    es: `
(hay|tienen) (un número|un teléfono) (donde conteste una persona|para hablar con alguien)(?|)
prefiero (explicarlo|resolverlo|hablarlo) (por teléfono|con una persona|de viva voz)
(podría|puede) (un compañero suyo|alguien de su oficina) (revisarlo|mirarlo) y (llamarme|contestarme)
(quiero|quisiera|necesito|me gustaría) (hablar|conversar|comunicarme) con (una persona|un humano|un agente|alguien|un asesor|el encargado|un operador)
(puedo|podría|es posible) hablar con (alguien|una persona|un agente|un supervisor)(| por favor|?)
(pásame|páseme|comuníqueme|póngame) con (un humano|un agente|una persona|su jefe|alguien del equipo)
(que|quiero que) me (llame|atienda|contacte|llamen) (alguien|una persona|un agente|un humano)
(deja|dejen|basta) de (respuestas automáticas|mensajes automáticos|bots), quiero (una persona|un humano)
no quiero (un bot|hablar con una máquina|respuestas automáticas)
me (puede|podría) atender (alguien|una persona|un humano) (de su equipo|por favor)
Quiero hablar con una persona
Quiero hablar con un agente
¿Puedo hablar con alguien?
Páseme con un humano por favor
Necesito hablar con un asesor
Póngame con atención al cliente
No quiero hablar con un robot
Quiero que me atienda una persona real
¿Me puede llamar alguien?
Exijo hablar con el encargado
Comuníqueme con un representante
un agente humano por favor
prefiero hablar con una persona de verdad
`,
    fr: `
(avez-vous|y a-t-il|quel est) (un numéro|un numéro de téléphone) (où une personne répond|pour parler à quelqu'un|pour joindre un conseiller)(?|)
je préfère (expliquer|en parler|régler ça) (au téléphone|de vive voix|avec une personne)
(un de vos collègues|quelqu'un de chez vous) (peut-il|pourrait-il) (regarder|me rappeler|me répondre)(?|)
(je veux|je voudrais|j'aimerais|je souhaite) (parler|discuter|échanger) (à|avec) (un humain|un conseiller|une personne|quelqu'un|un agent|un responsable|un de vos collègues)
(puis-je|pourrais-je|est-il possible de) parler à (quelqu'un|un conseiller|une vraie personne|un humain)(| s'il vous plaît| ?)
(passez-moi|mettez-moi en relation avec) (un conseiller|un humain|votre responsable|le service client)
(rappelez-moi|quelqu'un peut-il me rappeler|je souhaite être rappelé)(| par un conseiller| svp)
je ne veux (pas|plus) (de bot|parler à un robot|de réponses automatiques)
Je veux parler à un humain
Je voudrais parler à un conseiller
Puis-je parler à quelqu'un ?
Passez-moi un agent s'il vous plaît
Mettez-moi en relation avec le service client
Je ne veux pas parler à un robot
Je souhaite être rappelé par une personne
Je veux parler à votre responsable
un conseiller svp
est-ce que je peux avoir une vraie personne
Je préfère échanger avec une personne réelle
`,
    de: `
(könnte|kann) (sich das |)(bitte |)(ein Kollege|ein Mitarbeiter|jemand von Ihnen) (ansehen|anschauen) und sich (melden|bei mir melden)(?|)
(gibt es|haben Sie) (eine Telefonnummer|eine Nummer), unter der (jemand rangeht|ich jemanden erreiche)(?|)
ich (kläre|bespreche) das lieber (am Telefon|persönlich|mit einem Menschen)
(ich möchte|ich will|ich würde gern|ich muss) (mit|gern mit) (einem Menschen|einer Person|einem Mitarbeiter|jemandem|einem Berater|Ihrem Vorgesetzten) (sprechen|reden|telefonieren)
(kann|könnte|darf) ich (bitte |)mit (einem Menschen|jemandem|einem Mitarbeiter|einem Kollegen) (sprechen|reden)(?|)
(verbinden|stellen) Sie mich (bitte |)(mit einem Menschen|mit einem Mitarbeiter|zum Kundenservice) (durch|)
(bitte rufen Sie mich zurück|bitte um Rückruf|kann mich jemand anrufen)(| durch einen Mitarbeiter| von einem Kollegen)
ich (will|möchte) (keinen Bot|keinen Roboter|keine automatischen Antworten)
ich hätte (gern|lieber) (einen Menschen|einen Mitarbeiter|eine echte Person) (am Telefon|im Chat|dran)
Ich möchte mit einem Menschen sprechen
Kann ich mit einem Mitarbeiter sprechen?
Verbinden Sie mich bitte mit dem Kundenservice
Ich will mit einer echten Person reden
Ich möchte keinen Bot, sondern einen Menschen
Bitte leiten Sie mich an einen Mitarbeiter weiter
Ich möchte Ihren Vorgesetzten sprechen
Kann mich bitte jemand zurückrufen?
Mitarbeiter bitte
Gibt es hier einen Ansprechpartner, mit dem ich reden kann?
ich will nicht mit einem Roboter schreiben
`,
    pt: `
(tem|vocês têm) (um número|um telefone) (que uma pessoa atende|para falar com alguém)(?|)
prefiro (resolver|falar|explicar) (com gente|por telefone|com um ser humano|com uma pessoa)
(alguém da equipe|um colega seu) pode (ver isso e me responder|me retornar|olhar isso)(?|)
(quero|queria|gostaria de|preciso) (falar|conversar) com (um atendente|uma pessoa|um humano|alguém|um responsável|o gerente)
(posso|poderia|dá pra|tem como) (falar|conversar) com (alguém|uma pessoa|um atendente)(?| por favor)
(me passa|me transfere|pode me passar|dá pra me passar) (para|pra) (uma pessoa|um atendente|alguém de verdade|um humano)
(alguém|um atendente|uma pessoa) pode me (ligar|atender|ajudar de verdade)(?|)
não quero (falar com robô|resposta automática|um bot)
Quero falar com um atendente
Quero falar com uma pessoa
Posso falar com alguém?
Me transfere para um atendente humano
Preciso falar com um representante
Não quero falar com robô
Quero que uma pessoa de verdade me atenda
Alguém pode me ligar?
Quero falar com o gerente
atendente por favor
prefiro falar com um ser humano
`,
    ja: `
(機械|自動返信)(ではなく|じゃなくて)(スタッフの方|社員の方|人)に(見て|確認して|答えて)(もらえますか|ほしいです)
電話で(直接|)(話したい|説明したい|相談したい)のですが
人と(話せますか|話したいです|直接話したい)
誰かと(話せますか|話したいです)
(人間|担当者|オペレーター|スタッフ|担当の方|係の人)(と話したい|と話せますか|とお話しできますか|につないでください|に代わってください|をお願いします)
(ボット|ロボット|自動応答|AI)(ではなく|じゃなくて)(人|担当者|人間)(と話したい|に対応してほしい|をお願いします)
(担当者|責任者|オペレーター)から(電話をください|連絡してください|折り返しお願いします)
人間の担当者と話したいです
オペレーターにつないでください
担当者に代わってください
人と話したい
スタッフの方と直接話せますか
ロボットではなく人に対応してほしい
電話で担当者と話したいのですが
責任者を出してください
オペレーターをお願いします
有人チャットに切り替えてください
折り返し電話をください
`,
  },
  negative: {
    en: `
(do you have|is there|what is|what's) (a|your|any|the) (phone number|support number|telephone number|number for your office)(?|)
(which|what) phone number (do you have|is yours|does Acme have)(?|)
can (several|two|many) (people|persons|colleagues) (edit|use|see) (one|the same) (board|file) at (once|the same time)(?|)
(does|do) (the plan|it|the app) come with (video calls|phone support|calls between members)(?|)
how do I add the (slack|support|chat) bot to (a channel|my server|the workspace)
what can a (manager|supervisor|guest|human resources user) do that a member cannot(?|)
(put|add|name) another person on (the invoice|my order|the contract)
is there a (staff|employee|manager) discount(?| for schools?)
can I get the (email|name) of (the person|the colleague) who (sent|wrote) (this invoice|the quote)
(how many|which) (agents|people|users|colleagues|employees) (can I add|are included|may use it|have access)(?| on the pro plan?)
(does|do) (your product|Acme|you|the app) (have|offer|support) (a feature|an option) (for live agents|to chat with visitors|for calling customers|for human handover)
(can|could) I (speak|talk|write|chat) (in|) (German|Spanish|my language) (with you|here)(?|)
I (want|would like|need) to (talk|speak|ask) about (upgrading|my invoice|a refund|the business plan|my last order)
(your|the) (agent|colleague|employee|representative) (was|has been) (lovely|very helpful|kind|great) (yesterday|last week|on the phone)(|, one more question|, thanks)
(no need|I don't need|there is no need) (to talk to|for|to speak with) (a person|anyone|an agent|somebody)(|, just the link please|, only tell me the price)
(how|where) do I (contact|call|reach|message) (the seller|the courier|my customer|the shop owner|a guest)
(a person|someone|a colleague|an employee|a customer) (in my team|at our company|of ours) (can't log in|left us|needs access|sees an error)
(what|when) are (your|the) (phone hours|opening hours|support hours)(?| of customer service?)
(can|how do) I (transfer|hand over|forward|escalate) (a board|my account|the ticket|ownership|an email) to (someone else|a colleague|my manager|another person)
(do|does) (we|I|it) (pay|cost) (a seat|extra) (for|per) (every|each) (agent|employee|support agent)(?| we add?)
what phone number (is on|belongs to) my (account|order)
please call the (courier|driver|bank)
is there a human agent option in your API?
does your chatbot product support handing over to a human agent?
can I add human agents to my workspace?
how many agents are included in the team plan?
how do I configure the human handoff feature?
I don't need to talk to a human, just tell me the price
no need for a person, I only want a link
I already spoke to a person yesterday and it was helpful
the agent I talked to last week was very kind
your representative told me the refund takes five days
what are the opening hours of your customer service?
do your agents work on weekends?
can I invite a person to my project?
how do I change the account manager on my contract?
what does the user agent header contain?
I sell to real people, can I import contacts?
a person in my team cannot log in
how do I transfer my account to another person?
can my accountant talk to your API?
I want to talk about my invoice
can I speak Spanish with you?
tell me about your support plans
how do I set up a call routing rule?
what is the phone number format you accept?
where do I change my phone number
someone sent me a gift card, how do I use it?
I'm the manager of this account and want to add a seat
please cancel the call I booked
how can I contact the seller of this item?
my colleague needs access too
the delivery person left the parcel outside
can I assign a ticket to an agent?
which person on my plan uses the most storage?
are you a bot?
am I talking to a robot?
do you have a help centre article about this
no agent required, just send me the tracking link
I can wait for the email, no call needed
`,
    es: `
(tienen|hay|cuál es su) (un número de teléfono|número de teléfono|teléfono de soporte)(?|)
dónde (cambio|actualizo) (mi teléfono|mis datos de contacto|mi número)
(cuántos|cuántas) (agentes|personas|usuarios|empleados) (puedo invitar|incluye el plan|puedo añadir)
no (necesito|hace falta) (hablar con nadie|un agente|que me llamen), (solo el enlace|gracias)
quiero (hablar|preguntar) (de|sobre) (mi factura|mi pedido|los planes)
¿Cuántos agentes incluye el plan?
No necesito hablar con nadie, solo quiero el enlace
El agente de ayer fue muy amable
¿Cómo añado una persona a mi equipo?
¿Cuál es el horario de atención al cliente?
Quiero hablar de mi factura
¿La API permite agentes humanos?
`,
    fr: `
(avez-vous|y a-t-il|quel est votre) (un numéro de téléphone|numéro de téléphone) ?
où puis-je (modifier|changer|mettre à jour) (mes coordonnées|mon contact|mon numéro de téléphone|mes informations de contact)
(combien|quels) (d'agents|de personnes|d'utilisateurs) (puis-je inviter|sont inclus)
pas besoin (de parler à quelqu'un|d'un conseiller), (juste le lien|merci)
je veux parler (de ma facture|de ma commande|de l'abonnement)
Combien d'agents sont inclus dans le forfait ?
Pas besoin de parler à quelqu'un, je veux juste le lien
Le conseiller d'hier était très gentil
Comment ajouter une personne à mon équipe ?
Quels sont les horaires du service client ?
Je veux parler de ma facture
`,
    de: `
(haben Sie|gibt es|wie lautet) (eine Telefonnummer|Ihre Telefonnummer)(?|)
wo kann ich (meine Kontaktdaten|meine Telefonnummer|meinen Ansprechpartner) ändern
wie viele (Mitarbeiter|Personen|Benutzer|Kollegen) (kann ich hinzufügen|kann ich einladen|sind enthalten)
ich brauche (keinen Mitarbeiter|niemanden), (nur den Link|danke)
ich möchte über (meine Rechnung|meine Bestellung|den Tarif) (sprechen|reden)
Wie viele Mitarbeiter sind im Tarif enthalten?
Ich brauche keinen Mitarbeiter, nur den Link
Der Mitarbeiter gestern war sehr freundlich
Wie füge ich eine Person zu meinem Team hinzu?
Wann ist der Kundenservice erreichbar?
Ich möchte über meine Rechnung sprechen
`,
    pt: `
(vocês têm|existe|qual é) (um número de telefone|o telefone de vocês)(?|)
quantos (atendentes|usuários|colegas) (posso convidar|estão incluídos)
não preciso (falar com ninguém|de atendente), (só o link|obrigado)
quero falar sobre (minha fatura|meu pedido|o plano)
Quantos atendentes estão incluídos no plano?
Não preciso falar com ninguém, só quero o link
O atendente de ontem foi muito gentil
Como adiciono uma pessoa à minha equipe?
Qual é o horário de atendimento?
Quero falar sobre a minha fatura
`,
    ja: `
電話番号(はありますか|を教えてください|は何番ですか)
(チーム|ワークスペース|プラン)に(人|メンバー|担当者)を(招待|追加)(したい|する方法を教えてください)
(何人|オペレーターは何人)(招待できますか|まで使えますか)
プランには何人のオペレーターが含まれますか
担当者と話す必要はありません、リンクだけください
昨日の担当者はとても親切でした
チームに人を追加するにはどうすればいいですか
カスタマーサポートの営業時間を教えてください
電話番号を変更したいです
`,
  },
};

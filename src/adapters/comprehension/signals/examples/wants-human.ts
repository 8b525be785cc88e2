import type { ExampleSet } from './example-set.ts';

/** The customer asks for a person to take over. */
export const wantsHuman: ExampleSet = {
  positive: {
    en: `
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
¿Cuántos agentes incluye el plan?
No necesito hablar con nadie, solo quiero el enlace
El agente de ayer fue muy amable
¿Cómo añado una persona a mi equipo?
¿Cuál es el horario de atención al cliente?
Quiero hablar de mi factura
¿La API permite agentes humanos?
`,
    fr: `
Combien d'agents sont inclus dans le forfait ?
Pas besoin de parler à quelqu'un, je veux juste le lien
Le conseiller d'hier était très gentil
Comment ajouter une personne à mon équipe ?
Quels sont les horaires du service client ?
Je veux parler de ma facture
`,
    de: `
Wie viele Mitarbeiter sind im Tarif enthalten?
Ich brauche keinen Mitarbeiter, nur den Link
Der Mitarbeiter gestern war sehr freundlich
Wie füge ich eine Person zu meinem Team hinzu?
Wann ist der Kundenservice erreichbar?
Ich möchte über meine Rechnung sprechen
`,
    pt: `
Quantos atendentes estão incluídos no plano?
Não preciso falar com ninguém, só quero o link
O atendente de ontem foi muito gentil
Como adiciono uma pessoa à minha equipe?
Qual é o horário de atendimento?
Quero falar sobre a minha fatura
`,
    ja: `
プランには何人のオペレーターが含まれますか
担当者と話す必要はありません、リンクだけください
昨日の担当者はとても親切でした
チームに人を追加するにはどうすればいいですか
カスタマーサポートの営業時間を教えてください
電話番号を変更したいです
`,
  },
};

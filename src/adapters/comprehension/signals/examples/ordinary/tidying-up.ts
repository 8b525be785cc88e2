/** What belongs to an account is tidied up, or written to from a trade that sounds grave: nobody got in, nobody sues. */
export const tidyingUp: Record<string, string> = {
  en: `
(take|remove|delete|get rid of) (my birthday|my photo|an old number|my nickname|the avatar) (off|from|on) my (profile|account page)
I (want|would like) to (delete|remove|archive) (a board|one list|a label|the demo project), not my account
how do I (delete|clear|remove) (a comment|the trash|an automation|a saved card|my phone number)
(remove|take out) (Anna|a former colleague|one guest) from (the billing contacts|our members|the board)
(our company|we) (sells|builds|tests) (legal|security|court|compliance) software(| and need an integration|; can we use your API?)
(our legal team|the compliance department|my solicitor) (has a question about seats|needs a copy of the invoice|works with your boards)
(my attorney|our solicitor|the notary|her lawyer) (would like|requested|asks for) (the receipt of last month|a signed copy of the contract|your company details)
(our auditors|the security team|an IT auditor|procurement) (asked|ask|needs) (for your certificates|for the latest penetration test report|where data is stored)
my (bicycle|bag|wallet|suitcase) was stolen, so (I need another lock|please ship a new one|the cover is not needed any more)
(when|how soon) (will|does) (someone|somebody|your team) (reply to|look at|get to) my (request|e-mail|case)
(can|could) I (add|invite) (another|a third|one more) person to (the plan|our board|the contract)
(the colleague|the admin|the person) who (created|managed|looked after) our (boards|workspace|plan) (has left|is no longer here), (how do we change the owner|what now)?
(my projects|our files|two orders) (are missing in|do not show up in|disappeared from the list in) my account
`,
  de: `
(entferne|lösche) (mein Foto|meine Nummer|meinen Spitznamen) (aus dem Profil|im Profil)
ich will (ein Board|eine Liste) löschen, nicht mein Konto
(unsere Anwältin|der Notar|unsere Rechtsabteilung|sein Rechtsanwalt) (möchte|braucht|bittet um) (die Quittung|eine Kopie vom Vertrag|Ihre Firmendaten)
wie entferne ich (eine Liste|einen Kommentar), ohne das Konto zu schließen?
(wann|bis wann) (antwortet|meldet sich) (jemand|Ihr Team) (auf mein Ticket|zu meiner Anfrage)?
kann ich (eine weitere|noch eine) Person (einladen|zum Tarif hinzufügen)?
`,
  es: `
(quita|borra) (mi foto|mi número|mi apodo) del perfil
quiero borrar (un tablero|una lista|una etiqueta), no mi cuenta
(nuestra abogada|el notario|el departamento legal|mi abogado) (pide|necesita|quiere) (el recibo|una copia del contrato|sus datos fiscales)
¿cómo quito (una lista|un comentario) sin cerrar la cuenta?
¿cuándo (responde|contesta) (alguien|su equipo) (a mi consulta|mi mensaje)?
¿puedo (añadir|invitar) a (otra|una tercera) persona (al plan|al tablero)?
`,
  fr: `
(enlevez|supprimez) (ma photo|mon numéro|mon surnom) du profil
je veux supprimer (un tableau|une liste), pas mon compte
(notre avocate|le notaire|le service juridique|mon avocat) (demande|voudrait|a besoin de) (le reçu|une copie du contrat|vos coordonnées)
comment enlever (une liste|un commentaire) sans fermer le compte ?
quand (répondez-vous|quelqu'un répond-il) à (ma demande|mon message) ?
puis-je (inviter|ajouter) (une autre|une troisième) personne (au tableau|à la formule) ?
`,
  pt: `
(remova|apague) (minha foto|meu número|meu apelido) do perfil
quero excluir (um quadro|um cartão), não a minha conta
(nossa advogada|o cartório|o departamento jurídico|meu advogado) (pediu|precisa de|quer) (o recibo|uma cópia do contrato|os dados da empresa)
como removo (uma lista|um comentário) sem fechar a conta?
quando (alguém|a equipe) (responde|vai responder) (minha solicitação|meu e-mail)?
posso (convidar|incluir) (mais uma|outra) pessoa (no plano|no quadro)?
`,
  ja: `
プロフィールの(写真|電話番号)を削除したい
(ボード|リスト)だけ削除したいです。アカウントではありません
(弁護士|法務部|税理士)が(領収書|契約書のコピー|会社情報)を(求めています|欲しがっています)
(問い合わせ|メール)への返信は(いつですか|いつになりますか)
もう一人(招待|追加)できますか
`,
};

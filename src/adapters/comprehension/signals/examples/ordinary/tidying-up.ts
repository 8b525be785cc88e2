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
`,
  de: `
(entferne|lösche) (mein Foto|meine Nummer|meinen Spitznamen) (aus dem Profil|im Profil)
ich will (ein Board|eine Liste) löschen, nicht mein Konto
(unsere Anwältin|der Notar|unsere Rechtsabteilung|sein Rechtsanwalt) (möchte|braucht|bittet um) (die Quittung|eine Kopie vom Vertrag|Ihre Firmendaten)
wie entferne ich (eine Liste|einen Kommentar), ohne das Konto zu schließen?
`,
  es: `
(quita|borra) (mi foto|mi número|mi apodo) del perfil
quiero borrar (un tablero|una lista|una etiqueta), no mi cuenta
(nuestra abogada|el notario|el departamento legal|mi abogado) (pide|necesita|quiere) (el recibo|una copia del contrato|sus datos fiscales)
¿cómo quito (una lista|un comentario) sin cerrar la cuenta?
`,
  fr: `
(enlevez|supprimez) (ma photo|mon numéro|mon surnom) du profil
je veux supprimer (un tableau|une liste), pas mon compte
(notre avocate|le notaire|le service juridique|mon avocat) (demande|voudrait|a besoin de) (le reçu|une copie du contrat|vos coordonnées)
comment enlever (une liste|un commentaire) sans fermer le compte ?
`,
  pt: `
(remova|apague) (minha foto|meu número|meu apelido) do perfil
quero excluir (um quadro|um cartão), não a minha conta
(nossa advogada|o cartório|o departamento jurídico|meu advogado) (pediu|precisa de|quer) (o recibo|uma cópia do contrato|os dados da empresa)
como removo (uma lista|um comentário) sem fechar a conta?
`,
  ja: `
プロフィールの(写真|電話番号)を削除したい
(ボード|リスト)だけ削除したいです。アカウントではありません
(弁護士|法務部|税理士)が(領収書|契約書のコピー|会社情報)を(求めています|欲しがっています)
`,
};

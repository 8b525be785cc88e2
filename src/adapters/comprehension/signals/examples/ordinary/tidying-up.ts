/** What belongs to an account is tidied up, or written to from a trade that sounds grave: nobody got in, nobody sues. */
export const tidyingUp: Record<string, string> = {
  en: `
(take|remove|delete|get rid of) (my birthday|my photo|an old number|my nickname|the avatar) (off|from|on) my (profile|account page)
I (want|would like) to (delete|remove|archive) (a board|one list|a label|the demo project), not my account
how do I (delete|clear|remove) (a comment|the trash|an automation|a saved card|my phone number)
(remove|take out) (Anna|a former colleague|one guest) from (the billing contacts|our members|the board)
(our company|we) (sells|builds|tests) (legal|security|court|compliance) software(| and need an integration|; can we use your API?)
(our legal team|the compliance department|my solicitor) (has a question about seats|needs a copy of the invoice|works with your boards)
`,
  de: `
(entferne|lösche) (mein Foto|meine Nummer|meinen Spitznamen) (aus dem Profil|im Profil)
ich will (ein Board|eine Liste) löschen, nicht mein Konto
`,
  es: `
(quita|borra) (mi foto|mi número|mi apodo) del perfil
quiero borrar (un tablero|una lista|una etiqueta), no mi cuenta
`,
  fr: `
(enlevez|supprimez) (ma photo|mon numéro|mon surnom) du profil
je veux supprimer (un tableau|une liste), pas mon compte
`,
  pt: `
(remova|apague) (minha foto|meu número|meu apelido) do perfil
quero excluir (um quadro|um cartão), não a minha conta
`,
  ja: `
プロフィールの(写真|電話番号)を削除したい
(ボード|リスト)だけ削除したいです。アカウントではありません
`,
};

import type { Localized, Procedure } from 'handrail';

const noPlan: Localized = {
  en: 'There is no paid plan on your account, so nothing is being charged. If a colleague invited you, the plan belongs to the owner of that workspace.',
  es: 'En tu cuenta no hay ningún plan de pago, así que no se te cobra nada. Si te invitó alguien, el plan pertenece a quien creó ese espacio de trabajo.',
  fr: 'Votre compte n’a pas de forfait payant, rien n’est donc débité. Si un collègue vous a invité, le forfait appartient au propriétaire de cet espace.',
  de: 'Auf Ihrem Konto gibt es keinen bezahlten Tarif, es wird also nichts abgebucht. Wenn Sie eingeladen wurden, gehört der Tarif der Person, die den Arbeitsbereich besitzt.',
  pt: 'Não há plano pago na sua conta, então nada está sendo cobrado. Se alguém convidou você, o plano pertence a quem criou esse espaço.',
  ja: 'お客様のアカウントに有料プランはなく、ご請求は発生しておりません。招待で参加された場合、プランはそのワークスペースのオーナーのものです。',
};

/** Reads the plan and says what it costs and when it renews. */
export const subscriptionStatusProcedure: Procedure = {
  steps: [{ tool: 'lookup_account' }],
  replies: [
    {
      when: { path: 'lookup_account.subscription.status', is: 'active' },
      resolves: true,
      text: {
        en: 'Your **{lookup_account.subscription.plan}** plan for {lookup_account.subscription.workspace} is active: {lookup_account.subscription.members} members, {lookup_account.subscription.amount_display} {lookup_account.subscription.cycle_display}. It renews on {lookup_account.subscription.period_ends_display}.',
        es: 'Tu plan **{lookup_account.subscription.plan}** de {lookup_account.subscription.workspace} está activo: {lookup_account.subscription.members} miembros, {lookup_account.subscription.amount_display}, pago {lookup_account.subscription.cycle_display}. Se renueva el {lookup_account.subscription.period_ends_display}.',
        fr: 'Votre forfait **{lookup_account.subscription.plan}** pour {lookup_account.subscription.workspace} est actif : {lookup_account.subscription.members} membres, {lookup_account.subscription.amount_display}, paiement {lookup_account.subscription.cycle_display}. Il se renouvelle le {lookup_account.subscription.period_ends_display}.',
        de: 'Ihr Tarif **{lookup_account.subscription.plan}** für {lookup_account.subscription.workspace} ist aktiv: {lookup_account.subscription.members} Mitglieder, {lookup_account.subscription.amount_display} {lookup_account.subscription.cycle_display}. Er verlängert sich am {lookup_account.subscription.period_ends_display}.',
        pt: 'O seu plano **{lookup_account.subscription.plan}** de {lookup_account.subscription.workspace} está ativo: {lookup_account.subscription.members} membros, {lookup_account.subscription.amount_display}, pagamento {lookup_account.subscription.cycle_display}. Renova em {lookup_account.subscription.period_ends_display}.',
        ja: '{lookup_account.subscription.workspace}の**{lookup_account.subscription.plan}**プランは有効です。メンバー{lookup_account.subscription.members}名、{lookup_account.subscription.cycle_display}で{lookup_account.subscription.amount_display}です。次回の更新日は{lookup_account.subscription.period_ends_display}です。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'trialing' },
      resolves: true,
      text: {
        en: 'You are on a free trial of the **{lookup_account.subscription.plan}** plan until {lookup_account.subscription.period_ends_display}. Nothing is charged unless you choose a plan; otherwise the workspace moves to Free and keeps its data.',
        es: 'Estás probando gratis el plan **{lookup_account.subscription.plan}** hasta el {lookup_account.subscription.period_ends_display}. No se cobra nada si no eliges un plan; si no, el espacio pasa a Free y conserva sus datos.',
        fr: 'Vous essayez gratuitement le forfait **{lookup_account.subscription.plan}** jusqu’au {lookup_account.subscription.period_ends_display}. Rien n’est débité sans choix de votre part ; sinon l’espace passe à Free et garde ses données.',
        de: 'Sie testen den Tarif **{lookup_account.subscription.plan}** kostenlos bis zum {lookup_account.subscription.period_ends_display}. Ohne Ihre Wahl wird nichts abgebucht; der Arbeitsbereich wechselt dann zu Free und behält seine Daten.',
        pt: 'Você está no teste gratuito do plano **{lookup_account.subscription.plan}** até {lookup_account.subscription.period_ends_display}. Nada é cobrado se você não escolher um plano; nesse caso o espaço passa para Free e mantém os dados.',
        ja: '**{lookup_account.subscription.plan}**プランの無料トライアル中で、{lookup_account.subscription.period_ends_display}までご利用いただけます。プランを選ばない限りご請求はなく、終了後はデータを残したままFreeに移行します。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'past_due' },
      text: {
        en: 'Your **{lookup_account.subscription.plan}** plan is still running, but the last payment of {lookup_account.subscription.amount_display} did not go through. Please check the card under **Settings → Billing → Payment method**; we try again after 1, 3, 5 and 7 days.',
        es: 'Tu plan **{lookup_account.subscription.plan}** sigue funcionando, pero el último pago de {lookup_account.subscription.amount_display} no se pudo cobrar. Revisa la tarjeta en **Settings → Billing → Payment method**; lo intentamos de nuevo a los 1, 3, 5 y 7 días.',
        fr: 'Votre forfait **{lookup_account.subscription.plan}** fonctionne encore, mais le dernier paiement de {lookup_account.subscription.amount_display} a échoué. Vérifiez la carte dans **Settings → Billing → Payment method** ; nous réessayons après 1, 3, 5 et 7 jours.',
        de: 'Ihr Tarif **{lookup_account.subscription.plan}** läuft noch, aber die letzte Zahlung von {lookup_account.subscription.amount_display} ist fehlgeschlagen. Bitte prüfen Sie die Karte unter **Settings → Billing → Payment method**; wir versuchen es nach 1, 3, 5 und 7 Tagen erneut.',
        pt: 'O seu plano **{lookup_account.subscription.plan}** continua ativo, mas o último pagamento de {lookup_account.subscription.amount_display} falhou. Confira o cartão em **Settings → Billing → Payment method**; tentamos de novo após 1, 3, 5 e 7 dias.',
        ja: '**{lookup_account.subscription.plan}**プランは引き続きご利用いただけますが、前回の{lookup_account.subscription.amount_display}のお支払いが完了していません。**Settings → Billing → Payment method** でカードをご確認ください。1、3、5、7日後に再度お試しします。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'ending' },
      resolves: true,
      text: {
        en: 'Your **{lookup_account.subscription.plan}** plan is cancelled and stays usable until {lookup_account.subscription.period_ends_display}. After that the workspace moves to Free. You can undo it until then under **Settings → Billing → Plan**.',
        es: 'Tu plan **{lookup_account.subscription.plan}** está cancelado y puedes usarlo hasta el {lookup_account.subscription.period_ends_display}. Después el espacio pasa a Free. Hasta entonces puedes deshacerlo en **Settings → Billing → Plan**.',
        fr: 'Votre forfait **{lookup_account.subscription.plan}** est résilié et reste utilisable jusqu’au {lookup_account.subscription.period_ends_display}. L’espace passera ensuite à Free. Vous pouvez annuler la résiliation d’ici là dans **Settings → Billing → Plan**.',
        de: 'Ihr Tarif **{lookup_account.subscription.plan}** ist gekündigt und bleibt bis zum {lookup_account.subscription.period_ends_display} nutzbar. Danach wechselt der Arbeitsbereich zu Free. Bis dahin können Sie die Kündigung unter **Settings → Billing → Plan** zurücknehmen.',
        pt: 'O seu plano **{lookup_account.subscription.plan}** está cancelado e pode ser usado até {lookup_account.subscription.period_ends_display}. Depois o espaço passa para Free. Até lá você pode desfazer em **Settings → Billing → Plan**.',
        ja: '**{lookup_account.subscription.plan}**プランは解約済みで、{lookup_account.subscription.period_ends_display}までご利用いただけます。その後はFreeに移行します。それまでは **Settings → Billing → Plan** で取り消せます。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'cancelled' },
      resolves: true,
      text: {
        en: 'Your **{lookup_account.subscription.plan}** plan is cancelled and will not be charged again. You can pick a plan any time under **Settings → Billing → Plan**; your data is there.',
        es: 'Tu plan **{lookup_account.subscription.plan}** está cancelado y no se volverá a cobrar. Puedes elegir otro cuando quieras en **Settings → Billing → Plan**; tus datos siguen ahí.',
        fr: 'Votre forfait **{lookup_account.subscription.plan}** est résilié et ne sera plus débité. Vous pouvez en choisir un à tout moment dans **Settings → Billing → Plan** ; vos données sont là.',
        de: 'Ihr Tarif **{lookup_account.subscription.plan}** ist gekündigt und wird nicht mehr abgebucht. Unter **Settings → Billing → Plan** können Sie jederzeit einen neuen wählen; Ihre Daten sind noch da.',
        pt: 'O seu plano **{lookup_account.subscription.plan}** está cancelado e não será mais cobrado. Você pode escolher outro quando quiser em **Settings → Billing → Plan**; seus dados continuam lá.',
        ja: '**{lookup_account.subscription.plan}**プランは解約済みで、今後のご請求はありません。**Settings → Billing → Plan** からいつでも再開でき、データも残っています。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'free' },
      resolves: true,
      text: {
        en: 'Your workspace {lookup_account.subscription.workspace} is on the **Free** plan with {lookup_account.subscription.members} members. It costs nothing and does not end.',
        es: 'Tu espacio {lookup_account.subscription.workspace} está en el plan **Free** con {lookup_account.subscription.members} miembros. No cuesta nada y no caduca.',
        fr: 'Votre espace {lookup_account.subscription.workspace} est en forfait **Free** avec {lookup_account.subscription.members} membres. Il est gratuit et sans échéance.',
        de: 'Ihr Arbeitsbereich {lookup_account.subscription.workspace} nutzt den Tarif **Free** mit {lookup_account.subscription.members} Mitgliedern. Er kostet nichts und läuft nicht ab.',
        pt: 'O seu espaço {lookup_account.subscription.workspace} está no plano **Free** com {lookup_account.subscription.members} membros. Não custa nada e não expira.',
        ja: 'ワークスペース「{lookup_account.subscription.workspace}」は**Free**プラン（メンバー{lookup_account.subscription.members}名）です。無料で、期限はありません。',
      },
    },
    { when: { path: 'lookup_account.subscription.status', is: 'none' }, resolves: true, text: noPlan },
  ],
};

/** Reads the plan, then cancels it at the end of the paid period once the customer said yes. */
export const cancelSubscriptionProcedure: Procedure = {
  unless:
    /\b(how (do|can|would|to)|what happens (if|when|after)|where (do|can) i|is it possible to)\b|cómo (puedo|se|cancelo)|qué pasa si|comment (puis|résilier|annuler|faire)|que se passe|wie (kann|kündige|geht)|was passiert|como (posso|faço|cancelo)|o que acontece|方法|どうすれば|どうやって/iu,
  steps: [{ tool: 'lookup_account' }, { tool: 'cancel_subscription' }],
  replies: [
    {
      when: { path: 'cancel_subscription.ends_display' },
      resolves: true,
      text: {
        en: 'Your **{cancel_subscription.plan}** plan is cancelled. Everything keeps working until {cancel_subscription.ends_display}, then {cancel_subscription.workspace} moves to the Free plan; your data stays. You can undo this until then under **Settings → Billing → Plan**. Thank you for having been with us.',
        es: 'Tu plan **{cancel_subscription.plan}** está cancelado. Todo sigue funcionando hasta el {cancel_subscription.ends_display} y después {cancel_subscription.workspace} pasa al plan Free; tus datos se conservan. Hasta entonces puedes deshacerlo en **Settings → Billing → Plan**. Gracias por haber estado con nosotros.',
        fr: 'Votre forfait **{cancel_subscription.plan}** est résilié. Tout fonctionne jusqu’au {cancel_subscription.ends_display}, puis {cancel_subscription.workspace} passe au forfait Free ; vos données restent. Vous pouvez revenir dessus d’ici là dans **Settings → Billing → Plan**. Merci d’avoir été des nôtres.',
        de: 'Ihr Tarif **{cancel_subscription.plan}** ist gekündigt. Bis zum {cancel_subscription.ends_display} funktioniert alles weiter, danach wechselt {cancel_subscription.workspace} zum Tarif Free; Ihre Daten bleiben. Bis dahin können Sie das unter **Settings → Billing → Plan** zurücknehmen. Danke, dass Sie bei uns waren.',
        pt: 'O seu plano **{cancel_subscription.plan}** está cancelado. Tudo continua funcionando até {cancel_subscription.ends_display}; depois {cancel_subscription.workspace} passa para o plano Free e seus dados ficam. Até lá você pode desfazer em **Settings → Billing → Plan**. Obrigado por ter estado com a gente.',
        ja: '**{cancel_subscription.plan}**プランの解約を承りました。{cancel_subscription.ends_display}まではこれまでどおりご利用いただけ、その後{cancel_subscription.workspace}はFreeプランに移行します。データは残ります。それまでは **Settings → Billing → Plan** で取り消せます。ご利用ありがとうございました。',
      },
    },
    { when: { path: 'lookup_account.subscription.status', is: 'none' }, resolves: true, text: noPlan },
    {
      when: { path: 'lookup_account.subscription.status', is: 'free' },
      resolves: true,
      text: {
        en: 'You are on the Free plan, so there is nothing to cancel and nothing is charged. If you want the account itself deleted, tell me and a colleague will take care of it.',
        es: 'Estás en el plan Free: no hay nada que cancelar ni se cobra nada. Si quieres eliminar la cuenta, dímelo y se encargará una persona del equipo.',
        fr: 'Vous êtes en forfait Free : il n’y a rien à résilier et rien n’est débité. Si vous voulez supprimer le compte lui-même, dites-le-moi et un collègue s’en occupera.',
        de: 'Sie nutzen den Tarif Free: Es gibt nichts zu kündigen, und es wird nichts abgebucht. Wenn das Konto selbst gelöscht werden soll, sagen Sie es mir; jemand aus dem Team kümmert sich darum.',
        pt: 'Você está no plano Free: não há nada para cancelar e nada é cobrado. Se quiser excluir a conta, me avise e alguém da equipe cuida disso.',
        ja: 'Freeプランをご利用中のため、解約は不要で、ご請求もありません。アカウント自体の削除をご希望でしたら、お知らせください。担当者が対応します。',
      },
    },
    {
      when: { path: 'lookup_account.subscription.status', is: 'cancelled' },
      resolves: true,
      text: {
        en: 'Your **{lookup_account.subscription.plan}** plan was cancelled before; it will not be charged again.',
        es: 'Tu plan **{lookup_account.subscription.plan}** ya estaba cancelado; no se volverá a cobrar.',
        fr: 'Votre forfait **{lookup_account.subscription.plan}** était déjà résilié ; il ne sera plus débité.',
        de: 'Ihr Tarif **{lookup_account.subscription.plan}** war schon gekündigt; es wird nichts mehr abgebucht.',
        pt: 'O seu plano **{lookup_account.subscription.plan}** já estava cancelado; não será mais cobrado.',
        ja: '**{lookup_account.subscription.plan}**プランはすでに解約済みで、今後のご請求はありません。',
      },
    },
    {
      when: { path: 'cancel_subscription.error' },
      text: {
        en: 'I left your **{lookup_account.subscription.plan}** plan as it is. If you want to cancel later, say so here or use **Settings → Billing → Plan**.',
        es: 'He dejado tu plan **{lookup_account.subscription.plan}** como está. Si quieres cancelarlo más adelante, dímelo aquí o ve a **Settings → Billing → Plan**.',
        fr: 'J’ai laissé votre forfait **{lookup_account.subscription.plan}** tel quel. Pour le résilier plus tard, dites-le ici ou passez par **Settings → Billing → Plan**.',
        de: 'Ich habe Ihren Tarif **{lookup_account.subscription.plan}** so gelassen, wie er ist. Kündigen können Sie später hier oder unter **Settings → Billing → Plan**.',
        pt: 'Deixei o seu plano **{lookup_account.subscription.plan}** como está. Se quiser cancelar depois, diga aqui ou use **Settings → Billing → Plan**.',
        ja: '**{lookup_account.subscription.plan}**プランはそのままにしてあります。後で解約される場合は、こちらでお知らせいただくか **Settings → Billing → Plan** をご利用ください。',
      },
    },
    // Not cancelled yet: the customer's yes is waited for.
    {
      when: { path: 'lookup_account.subscription.period_ends_display' },
      text: {
        en: 'I can cancel your **{lookup_account.subscription.plan}** plan for {lookup_account.subscription.workspace}. It would run until {lookup_account.subscription.period_ends_display}, then the workspace moves to Free and keeps its data.',
        es: 'Puedo cancelar tu plan **{lookup_account.subscription.plan}** de {lookup_account.subscription.workspace}. Seguiría hasta el {lookup_account.subscription.period_ends_display}; después el espacio pasa a Free y conserva sus datos.',
        fr: 'Je peux résilier votre forfait **{lookup_account.subscription.plan}** pour {lookup_account.subscription.workspace}. Il resterait actif jusqu’au {lookup_account.subscription.period_ends_display}, puis l’espace passe à Free et garde ses données.',
        de: 'Ich kann Ihren Tarif **{lookup_account.subscription.plan}** für {lookup_account.subscription.workspace} kündigen. Er liefe bis zum {lookup_account.subscription.period_ends_display}; danach wechselt der Arbeitsbereich zu Free und behält seine Daten.',
        pt: 'Posso cancelar o seu plano **{lookup_account.subscription.plan}** de {lookup_account.subscription.workspace}. Ele continuaria até {lookup_account.subscription.period_ends_display}; depois o espaço passa para Free e mantém os dados.',
        ja: '{lookup_account.subscription.workspace}の**{lookup_account.subscription.plan}**プランを解約できます。{lookup_account.subscription.period_ends_display}までご利用いただけ、その後はデータを残したままFreeに移行します。',
      },
    },
  ],
};

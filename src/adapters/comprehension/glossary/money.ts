/** Paying, prices, plans and orders. Columns: English | Spanish | French | German | Portuguese | Japanese. */
export const money = `
refund|reembols*,devolucion del dinero,devuelv* el dinero,devolver el dinero,devolucion de mi dinero|rembours*|ruckerstatt*,erstatt*,ruckzahlung*,geld zuruck,zuruckerstatt*|reembols*,estorn*,devolucao do dinheiro,ressarc*|返金,払い戻し,払戻し
money|dinero,plata|argent,sous|geld|dinheiro,grana|お金,金
money back|mi dinero de vuelta|mon argent|mein geld zuruck|meu dinheiro de volta|お金を返して
pay|pag*|pay*,regl*|zahl*,bezahl*|pag*|支払い,支払う,支払,払い,払う,払って
payment|pago,pagos|paiement*|zahlung*|pagamento*|決済,お支払い
payment method|metodo de pago,forma de pago,medio de pago|moyen de paiement,mode de paiement|zahlungsmethode*,zahlungsart*,zahlungsmittel|forma de pagamento,metodo de pagamento|支払い方法,お支払い方法,支払方法
charged|cobr*,cargo,cargos,me cobraron,han cobrado|debit*,prelev*,factur* deux,facture*|abgebucht,belastet,berechnet,abbuch*|cobrad*,cobraram,cobranca*,debitad*|請求され,引き落とされ,課金,引き落とし,引き落
charge|cargo,cobro,cobros|prelevement*,debit|abbuchung*,belastung*|cobranc*|請求,課金
charged twice|cobrado dos veces,cobraron dos veces,cobro doble,cargo doble,doble cobro,cargo duplicado|debite deux fois,preleve deux fois,facture deux fois,double prelevement,prelevement en double|doppelt abgebucht,zweimal abgebucht,doppelt belastet,zweimal belastet,doppelt berechnet,doppelte abbuchung|cobrado duas vezes,cobraram duas vezes,cobrado em dobro,cobranca duplicada,cobranca em duplicidade|二重請求,二重に請求,二重課金,2回請求,二回請求,2回引き落と,二重引き落とし
invoice|factura,facturas,recibo,recibos,comprobante*|facture,factures,recu,recus|rechnung*,beleg,belege,quittung*|fatura*,nota fiscal,notas fiscais,recibo*,boleto*|請求書,領収書,インボイス,レシート
billing|facturacion|facturation|abrechnung*,rechnungsstellung|faturamento,cobranca|請求,お支払い
billing address|direccion de facturacion|adresse de facturation|rechnungsadresse|endereco de cobranca,endereco de faturamento|請求先住所,請求先
bill|cuenta del mes|note|abrechnung|conta do mes|勘定
price|precio*,tarifa*,coste,costo,valor|prix,tarif*,cout|preis*,kosten|prec*,tarifa*,valor,custo*|価格,値段,料金,費用
cost|cuesta*,costar*,vale|cout*|kostet,kosten|custa*|かかります,かかる
expensive|caro,cara,caros|cher,chere,chers|teuer*|caro,cara,caros|高い,高すぎ
cheap|barat*|pas cher,moins cher|billig*,gunstig*|barat*|安い
discount|descuento*,rebaja*|remise*,reduction*,rabais|rabatt*,nachlass|desconto*|割引,値引き
coupon|cupon*,codigo promocional,codigo de descuento|coupon*,code promo,bon de reduction,code de reduction|gutschein*,rabattcode,gutscheincode|cupom,cupons,codigo promocional|クーポン,プロモコード
gift card|tarjeta regalo,tarjeta de regalo|carte cadeau,cheque cadeau|geschenkkarte*,geschenkgutschein*|cartao presente,vale presente|ギフトカード,ギフト券
tax|impuesto*,iva|taxe*,impot*,tva|steuer*,mehrwertsteuer,mwst,umsatzsteuer|imposto*,taxa*|税,税金,消費税
vat number|numero de iva,nif,cif|numero de tva|umsatzsteuer-id,ust-idnr,steuernummer|cnpj,numero fiscal|インボイス番号
currency|moneda*,divisa*|devise*,monnaie|wahrung*|moeda*|通貨
credit card|tarjeta de credito|carte de credit,carte bancaire,carte bleue,cb|kreditkarte*|cartao de credito|クレジットカード,クレカ
card|tarjeta*|carte,cartes|karte,karten|cartao,cartoes|カード
declined|rechazad*,denegad*|refuse*,rejete*|abgelehnt*|recusad*,negad*|拒否され,否認,承認されません
bank|banco,bancos,banc*|banque*,bancaire*|bank,banken|banco,bancos,bancari*|銀行
bank transfer|transferencia bancaria,transferencia|virement*|uberweisung*|transferencia bancaria,pix,ted|銀行振込,振込
account balance|saldo|solde|guthaben,kontostand|saldo|残高
subscription|suscripcion*,suscrib*|abonnement*|abo,abos,abonnement*,mitgliedschaft*|assinatura*|サブスクリプション,サブスク,定期購入,契約,購読
plan|plan,planes|forfait*,formule*,plan|tarif,tarife,plan,plane|plano,planos|プラン
upgrade|mejorar mi plan,mejorar el plan,subir de plan,ampli*|passer a la formule superieure,mise a niveau,passer au forfait|upgrade*,hochstufen,hoherstufen,hoheren tarif|upgrade,mudar para um plano superior,melhorar o plano|アップグレード
downgrade|bajar de plan,reducir mi plan|retrograder,forfait inferieur,formule inferieure|downgrade*,herabstufen,kleineren tarif|downgrade,rebaixar,plano inferior|ダウングレード
free trial|prueba gratuita,prueba gratis,periodo de prueba|essai gratuit,periode d'essai|probezeit,testphase,kostenlose testversion,probeabo|teste gratis,teste gratuito,periodo de teste|無料トライアル,無料体験,お試し
free|gratis,gratuit*|gratuit*|kostenlos*,gratis,umsonst|gratis,gratuit*|無料
renew|renov*|renouvel*,reconduction|verlanger*,verlangert,erneuer*|renov*|更新
auto-renewal|renovacion automatica|renouvellement automatique,reconduction tacite|automatische verlangerung|renovacao automatica|自動更新
cancel|cancel*,anul*|annul*|stornier*,abbestell*,abbrech*,storno|cancel*,anul*|キャンセル,取り消し,取消
cancel subscription|cancelar mi suscripcion,cancelar la suscripcion,dar de baja,darme de baja,baja|resilier,resili*,desabonn*,me desabonner|kundig*,abo kundigen,gekundigt|cancelar minha assinatura,cancelar a assinatura|解約,退会
cancellation fee|penalizacion por cancelacion|frais de resiliation|kundigungsgebuhr*|multa de cancelamento|解約金,違約金
fee|comision*,tasa*|frais|gebuhr*|taxa*,tarifa*|手数料
order|pedid*,orden,ordenes,encarg*|command*|bestell*,auftrag*|pedid*,encomend*|注文,オーダー
purchase|compra*,compr*|achat*,achet*|kauf*,gekauft*,einkauf*|compra*,comprei|購入,買っ
order status|estado de mi pedido,estado del pedido|statut de ma commande,etat de ma commande,suivi de commande|bestellstatus,status meiner bestellung,stand meiner bestellung|status do pedido,status do meu pedido|注文状況,注文の状況
status|estado,estatus|statut,etat|status,stand|status,situacao|状況,状態,ステータス
package|paquete*|colis,paquet|paket*,sendung*|pacote*,encomenda*|荷物,小包,パッケージ
delivery|entreg*|livrais*,livr*|liefer*,zustell*,geliefert*|entreg*|配達,配送,お届け,届け
shipping|envi*|expedi*,envoi*,envoy*|versand*,versend*,verschick*|envi*,frete,remessa|発送,送料,出荷
shipping address|direccion de envio,direccion de entrega|adresse de livraison|lieferadresse,versandadresse|endereco de entrega|配送先,お届け先,配送先住所,届け先
shipping cost|gastos de envio,coste de envio,costo de envio|frais de port,frais de livraison|versandkosten|frete,custo de envio|送料,配送料
address|direccion,direcciones,domicilio|adresse*|adresse*,anschrift*|endereco*|住所
tracking|seguimiento,rastre*|suivi,suivre|sendungsverfolg*,verfolg*,tracking|rastre*|追跡,トラッキング
tracking number|numero de seguimiento|numero de suivi|sendungsnummer,trackingnummer|codigo de rastreio,numero de rastreio|追跡番号,お問い合わせ番号
arrive|lleg*|arriv*,recu*|angekomm*,ankomm*,kommt,eingetroffen|cheg*|届いて,届き,届く,到着,届か
has not arrived|no ha llegado,no llego,no me ha llegado,no llega|pas arrive*,pas recu,n'est pas arrive*|nicht angekommen,noch nicht da,nicht erhalten|nao chegou,ainda nao chegou|届いていません,届きません,届かない,届いていない,まだ届
late|tarde,retras*,demora*|retard*,tard|verspat*,spat*,verzoger*|atras*,tarde,demora*|遅い,遅れ,遅延
lost|perdi*,extravi*|perdu*|verloren*,verlor*|perdi*,extravi*|紛失,なくし,失く
damaged|danad*,rot*,dañad*|endommag*,abim*,casse*|beschadig*,kaputt*|danificad*,quebrad*|壊れて,破損,傷
broken|averiad*,estropead*|en panne,casse*|defekt*,kaputt*|quebrad*,estragad*|壊れた,故障
wrong item|articulo equivocado,producto equivocado|mauvais article|falscher artikel,falsches produkt|produto errado,item errado|違う商品,間違った商品
wrong|equivocad*,incorrect*,mal|mauvais*,incorrect*,errone*|falsch*|errad*,incorret*|間違って,違う,誤り
missing|falta,faltan,faltante|manqu*|fehlt,fehlen,fehlend*|falta,faltando|足りない,入っていない,欠品
return|devolver,devoluc*,devuelvo|retourn*,renvoy*,retour*|zuruckgeb*,zuruckschick*,retour*,rucksend*,ruckgabe*,umtausch*|devolver,devoluc*,troca*|返品,返送
exchange|cambi* por otro,intercambi*|echang*|umtausch*,tausch*|troc*|交換
replacement|reemplaz*,sustitu*|remplac*|ersatz*,ersetz*|substitu*,repos*|交換品,代替品
warranty|garantia*|garantie*|garantie*,gewahrleist*|garantia*|保証
product|producto*,articulo*|produit*,article*|produkt*,artikel*,ware|produto*,item,itens|商品,製品
size|talla*,tamano*|taille*|grosse,grossen|tamanho*|サイズ
color|color*|couleur*|farbe*|cor,cores|色
stock|stock,existencias,disponib*|stock,disponib*|lager*,vorratig,verfugbar*|estoque,disponi*|在庫
store|tienda*|magasin*,boutique*|laden,geschaft|loja*|店舗,店
customs|aduan*|douan*|zoll*|alfandega*,aduan*|税関,関税
international|internacional*|international*,etranger|international*,ausland|internacional*,exterior|海外,国際
pick up|recog*|retir*|abhol*|retir*|受け取り
contract|contrato*|contrat*|vertrag*|contrato*|契約書
quote|presupuesto*,cotizac*|devis|angebot*|orcamento*,cotac*|見積
donation|donaci*|don,dons|spende*|doac*|寄付
`;

/** Languages of the columns after English. */
export const glossaryLanguages: readonly string[] = ['es', 'fr', 'de', 'pt', 'it', 'nl', 'ja'];

/**
 * What customers of support desks write about, in the words of other languages: enough to look an
 * English article up when there is none in theirs. Stems and accents are seen to by the index.
 */
export const glossary = `
account | cuenta | compte | konto benutzerkonto | conta | account conto | account | アカウント
address | dirección domicilio | adresse | adresse anschrift lieferadresse | endereço morada | indirizzo | adres | 住所 アドレス
app | aplicación app | application appli | app anwendung | aplicativo app | applicazione app | app | アプリ
bank | banco | banque | bank | banco | banca | bank | 銀行
bill | cobrar facturación | facturation facturer | abrechnung abrechnen | cobrança faturamento | fatturazione | facturering | 請求
board | tablero | tableau | board tafel | quadro | bacheca | bord | ボード
broken | roto dañado defectuoso averiado | cassé endommagé défectueux abîmé | kaputt defekt beschädigt | quebrado danificado defeituoso | rotto danneggiato difettoso | kapot beschadigd defect | 壊れ 破損 不良
buy | comprar compra | acheter achat | kaufen kauf | comprar compra | comprare acquisto | kopen aankoop | 購入 買
calendar | calendario | calendrier agenda | kalender | calendário agenda | calendario | agenda kalender | カレンダー
cancel | cancelar anular baja | annuler résilier | kündigen kündigung stornieren abbestellen | cancelar | annullare disdire cancellare | opzeggen annuleren | キャンセル 解約 取り消
card | tarjeta | carte | karte kreditkarte | cartão | carta | kaart | カード
change | cambiar cambio modificar | changer modifier | ändern änderung wechseln | mudar alterar trocar | cambiare modificare | wijzigen veranderen | 変更 変え
charge | cobro cobrado cargo | débité débit prélevé prélèvement | abgebucht abbuchung belastet | cobrado cobrança | addebitato addebito | afgeschreven | 引き落とし
code | código | code | code | código | codice | code | コード
company | empresa | entreprise société | firma unternehmen | empresa | azienda | bedrijf | 会社
confirm | confirmar | confirmer | bestätigen | confirmar | confermare | bevestigen | 確認
connect | conectar conexión | connecter connexion | verbinden verbindung | conectar conexão | collegare | verbinden | 接続 連携
contact | contacto contactar | contacter contact | kontakt kontaktieren | contato contactar | contattare | contact | 連絡 問い合わせ
cost | cuesta cuestan coste precio | coûte coûtent coût prix tarif | kostet kosten preis | custa custam custo preço | costa costo prezzo | kost kosten prijs | いくら 料金 価格 値段
country | país países | pays | land länder | país países | paese | land | 国
create | crear | créer | erstellen anlegen | criar | creare | maken aanmaken | 作成 作
credit | crédito saldo | crédit avoir | guthaben gutschrift | crédito saldo | credito | tegoed | クレジット 残高
customs | aduana | douane | zoll | alfândega | dogana | douane | 関税 税関
data | datos | données | daten | dados | dati | gegevens | データ
delete | borrar eliminar | supprimer effacer | löschen entfernen | excluir apagar eliminar | eliminare cancellare | verwijderen | 削除 消
delivery | entrega | livraison | lieferung zustellung lieferzeit | entrega | consegna | levering bezorging | 配送 配達 届
device | dispositivo aparato | appareil | gerät | dispositivo aparelho | dispositivo | apparaat | デバイス 端末
discount | descuento | réduction remise | rabatt ermäßigung | desconto | sconto | korting | 割引
display | pantalla | écran | bildschirm display anzeige | tela ecrã | schermo | scherm | 画面 ディスプレイ
download | descargar | télécharger | herunterladen download | baixar descarregar | scaricare | downloaden | ダウンロード
email | correo email | courriel mail email | email mail | email | email posta | email | メール
error | error fallo | erreur | fehler | erro | errore | fout | エラー
exchange | cambiar cambio | échanger échange | umtausch umtauschen | trocar troca | cambiare sostituire | ruilen | 交換
export | exportar | exporter | exportieren export | exportar | esportare | exporteren | エクスポート 書き出
fail | falla fallado falló | échoue échoué | fehlgeschlagen scheitert | falhou falha | fallito | mislukt | 失敗
file | archivo fichero | fichier | datei | arquivo ficheiro | file | bestand | ファイル
forgot | olvidé olvidado olvidar | oublié oublier | vergessen | esqueci esquecer | dimenticato | vergeten | 忘れ
free | gratis gratuito | gratuit | kostenlos gratis | grátis gratuito | gratis gratuito | gratis | 無料
gift | regalo | cadeau | geschenk | presente | regalo | cadeau | ギフト プレゼント
help | ayuda | aide | hilfe | ajuda | aiuto | hulp | ヘルプ
hour | hora horas horario | heure heures horaires | stunde stunden öffnungszeiten | hora horas horário | ora ore orari | uur uren | 時間
import | importar | importer | importieren import | importar | importare | importeren | インポート 取り込
install | instalar | installer | installieren | instalar | installare | installeren | インストール
integration | integración | intégration | integration | integração | integrazione | integratie | 連携
invite | invitar invitación | inviter invitation | einladen einladung | convidar convite | invitare invito | uitnodigen | 招待
invoice | factura facturas | facture factures | rechnung rechnungen | fatura faturas nota | fattura fatture | factuur | 請求書 領収書
language | idioma | langue | sprache | idioma língua | lingua | taal | 言語
late | retraso retrasado tarde | retard | verspätung verspätet spät | atraso atrasado | ritardo | vertraging | 遅れ 遅い
limit | límite | limite | limit grenze | limite | limite | limiet | 制限 上限
link | enlace | lien | link | link | link collegamento | link | リンク
lost | perdido perdí extraviado | perdu | verloren weg | perdido perdi | perso smarrito | kwijt verloren | 紛失 なくし
member | miembro miembros | membre membres | mitglied mitglieder | membro membros | membro membri | lid leden | メンバー
mobile | móvil | mobile | mobil handy | celular móvel | cellulare mobile | mobiel | モバイル 携帯 スマホ
money | dinero | argent | geld | dinheiro | soldi denaro | geld | お金
month | mes mensual | mois mensuel | monat monatlich | mês mensal | mese mensile | maand | 月
name | nombre | nom | name | nome | nome | naam | 名前
notification | notificación notificaciones aviso | notification | benachrichtigung benachrichtigungen | notificação notificações | notifica notifiche | melding meldingen | 通知
order | pedido pedidos | commande commandes | bestellung bestellungen bestellt | pedido encomenda | ordine ordini | bestelling | 注文
package | paquete | colis | paket | pacote | pacco | pakket | 荷物
password | contraseña clave | mot passe mdp | passwort kennwort | senha | password | wachtwoord | パスワード
pay | pagar pago pagos | payer paiement | bezahlen zahlen zahlung | pagar pagamento | pagare pagamento | betalen betaling | 支払 決済
person | persona humano agente | personne humain conseiller | mensch mitarbeiter | pessoa humano atendente | persona operatore | persoon medewerker | 担当者 人間
phone | teléfono | téléphone | telefon | telefone | telefono | telefoon | 電話
plan | plan planes tarifa | forfait forfaits abonnement | tarif tarife plan | plano planos | piano piani | abonnement pakket | プラン
privacy | privacidad | confidentialité vie privée | datenschutz | privacidade | privacy | privacy | プライバシー 個人情報
problem | problema | problème | problem | problema | problema | probleem | 問題
product | producto | produit | produkt artikel | produto | prodotto | product | 商品 製品
receipt | recibo | reçu | beleg quittung | recibo | ricevuta | bon | 領収書
refund | reembolso reembolsar devolución | remboursement rembourser | erstattung erstatten rückerstattung | reembolso reembolsar estorno | rimborso rimborsare | terugbetaling | 返金
remove | quitar eliminar | retirer supprimer | entfernen | remover | rimuovere | verwijderen | 削除 外
reset | restablecer reiniciar | réinitialiser | zurücksetzen zurück | redefinir repor | reimpostare ripristinare | herstellen resetten | リセット 再設定
return | devolver devolución | retourner retour renvoyer | zurückgeben zurücksenden rücksendung retoure | devolver devolução | restituire reso | retourneren retour | 返品
security | seguridad | sécurité | sicherheit | segurança | sicurezza | beveiliging | セキュリティ
send | enviar envían | envoyer envoyez | senden schicken versenden | enviar enviam | inviare spedire | sturen verzenden | 送
setting | ajustes configuración | paramètres réglages | einstellungen | configurações | impostazioni | instellingen | 設定
share | compartir | partager | teilen freigeben | compartilhar partilhar | condividere | delen | 共有
shipping | envío envíos | livraison expédition port | versand versandkosten | envio frete | spedizione | verzending verzendkosten | 送料 発送
sign in | iniciar sesión entrar acceder | connecter connexion identifier | anmelden einloggen anmeldung | entrar acessar login | accedere accesso | inloggen aanmelden | ログイン サインイン
sign out | cerrar sesión | déconnecter | abmelden ausloggen | sair | uscire | uitloggen | ログアウト
slow | lento | lent | langsam | lento | lento | traag | 遅い 重い
stolen | robado robada | volé | gestohlen | roubado roubada | rubato | gestolen | 盗
store | tienda | boutique magasin | laden shop geschäft | loja | negozio | winkel | 店 ショップ
student | estudiante | étudiant | student studenten | estudante aluno | studente | student | 学生
subscription | suscripción | abonnement | abo abonnement | assinatura | abbonamento | abonnement | サブスクリプション 購読 契約
support | soporte atención | assistance support | support kundendienst | suporte | assistenza | ondersteuning | サポート
sync | sincronizar | synchroniser | synchronisieren | sincronizar | sincronizzare | synchroniseren | 同期
tax | impuesto iva | taxe tva impôt | steuer mwst | imposto | tassa iva | belasting btw | 税
team | equipo | équipe | team | equipe equipa | squadra team | team | チーム
track | rastrear seguimiento | suivre suivi | verfolgen sendungsverfolgung | rastrear rastreio | tracciare | volgen | 追跡
trial | prueba | essai | probe testphase testen | teste avaliação | prova | proef | トライアル 試用
twice | dos veces doble duplicado | deux fois double | zweimal doppelt | duas vezes duplicado dobro | due volte doppio | twee keer dubbel | 二重 2回
two-factor | dos factores verificación | deux facteurs | zweifaktor zwei-faktor | dois fatores | due fattori | tweestaps | 二段階 二要素
update | actualizar | mettre jour actualiser | aktualisieren update | atualizar | aggiornare | bijwerken | 更新 アップデート
upgrade | mejorar ampliar | passer supérieur | hochstufen upgraden | fazer upgrade | passare | upgraden | アップグレード
upload | subir cargar | téléverser importer | hochladen | carregar enviar | caricare | uploaden | アップロード
user | usuario usuarios | utilisateur | benutzer nutzer | usuário utilizador | utente | gebruiker | ユーザー
warranty | garantía | garantie | garantie gewährleistung | garantia | garanzia | garantie | 保証
work | funciona funcionar | marche fonctionne fonctionner | funktioniert geht | funciona funcionar | funziona | werkt | 動
year | año anual | an année annuel | jahr jährlich | ano anual | anno annuale | jaar | 年
`;

/** People, talking, law and danger. Columns: English | Spanish | French | German | Portuguese | Japanese. */
export const people = `
human|human*|humain*|mensch*,menschlich*|human*|人間,生身,有人
person|persona,personas,persona real,persona de verdad|personne,personnes,vraie personne,quelqu'un de reel|person,personen,echte person|pessoa,pessoas,pessoa de verdade,gente de verdade|人,方と
agent|agente,agentes,asesor*,operador*,ejecutiv*|agent,agents,conseiller*,conseillere*,operateur*|mitarbeiter*,berater*,sachbearbeiter*,ansprechpartner*,kundenberater*|atendente*,agente*,operador*|担当者,オペレーター,スタッフ,係の人,係員,担当
representative|representante*|representant*|vertreter*|representante*|担当の方
manager|gerente,gerentes,supervisor*,encargad*,responsable,jefe,jefa|responsable,superviseur*,directeur*,manager,superieur*|vorgesetzte*,geschaftsfuhr*,leiter*,chef|gerente*,supervisor*,responsavel,chefe|上司,責任者,マネージャー,店長
customer service|atencion al cliente,servicio al cliente,servicio de atencion|service client,service clientele|kundendienst,kundenservice,kundenbetreuung|atendimento ao cliente,atendimento,sac|カスタマーサービス,カスタマーサポート,お客様センター,お客様窓口
support|soporte,ayuda tecnica|assistance,support|support,hilfe|suporte|サポート
team|equipo|equipe|team|equipe,time|チーム
employee|emplead*|employe*,salarie*,collaborateur*|angestellt*,kolleg*|funcionari*,empregad*|従業員,社員
bot|bot,robot,chatbot,maquina|robot,bot,chatbot,machine|bot,roboter,chatbot,maschine,automat*|robo,bot,chatbot,maquina|ボット,ロボット,チャットボット,機械,AI,自動応答
talk|hablar,habl*,conversar,charlar,platicar|parler,parl*,discuter|sprech*,sprich,reden,rede,unterhalten|falar,fal*,conversar|話し,話す,話を,話がしたい,話したい,話せ,話させ,お話
speak|comunicar*|echanger,m'entretenir|gesprach|conversa|会話
contact|contact*,ponerme en contacto|contact*,joindre|kontakt*,erreichen,erreiche*|contat*,contact*|連絡,問い合わせ,お問い合わせ
connect|conect*|mettez-moi en relation,relation,connect*|verbind*,verbunden|conect*|つないで,繋いで,接続
transfer|transf*,pasar con,paseme,paseme con,pasame|transf*,passez-moi,passer|weiterleit*,durchstell*,weitergeleitet|transf*,passar para,me passa|転送,代わって,替わって
call|llam*|appel*,rappel*|anruf*,ruckruf*,ruf,rufen|lig*,chamad*,telefon*|電話
phone|telefono|telephone,tel|telefon*|telefone|電話番号
phone number|numero de telefono|numero de telephone|telefonnummer|numero de telefone|電話番号
chat|chat,chatear|chat,tchat|chat|chat|チャット
answer|respuesta*,respond*,contest*|repons*,repond*|antwort*,beantwort*|respost*,respond*|返事,返信,回答,答え
reply|contest*|reponse|ruckmeldung|retorno|返答
ask|pregunt*|demand*|frag*|pergunt*|質問,聞き
question|pregunta*,duda*,consulta*|question*|frage,fragen|pergunta*,duvida*|質問,疑問
say|digo,dice*,decir,dije|dire,dit,dis|sag*,gesagt|diz*,dizer,disse|言い,言った,伝え
tell|dime,digame,cuenteme|dites-moi,dis-moi|sagen sie mir,sag mir|me diga,diga-me|教えて
help|ayud*|aide*,aider,aidez|hilf*,helfen,hilfe|ajud*|助けて,手伝って,ヘルプ
listen|escuch*|ecout*|zuhor*,horen,hort|escut*,ouv*|聞いて
understand|entiend*,entend*,comprend*|comprend*,compris|versteh*,verstand*|entend*,compreend*|理解,わかり,分かり
explain|explic*|expliqu*|erklar*|explic*,expliqu*|説明
customer|client*|client*|kunde*,kundin*|client*|客,お客様,顧客
company|empresa*,compania*|entreprise*,societe*|firma,firmen,unternehmen|empresa*,companhia*|会社,企業
real|real,de verdad,verdader*,de carne y hueso|vrai*,reel*,en chair et en os|echt*,richtig*,real*|real,de verdade,de carne e osso|本物,実際
lawyer|abogad*|avocat*|anwalt*,rechtsanwalt*,anwaltin|advogad*|弁護士
legal|legal*,juridic*|legal*,juridique*,judiciaire*|rechtlich*,juristisch*|legal,legais,juridic*,judicia*|法的,法律
legal action|acciones legales,accion legal,medidas legales,via legal|action en justice,poursuites,poursuites judiciaires|rechtliche schritte,rechtsweg,klage|medidas legais,acao judicial,providencias legais|法的措置,法的手段,訴訟
sue|demandar*,denunci*|poursuivre en justice,porter plainte,plainte,attaquer en justice,poursuivre|verklag*,anzeige erstatten,anzeigen|process*,denunci*|訴え,提訴,告訴,訴訟
court|juzgado*,tribunal*,juicio|tribunal,tribunaux,justice,prud'hommes|gericht*|tribunal,justica,juizado,judicial|裁判,裁判所,法廷
police|policia|police|polizei|policia|警察
consumer protection agency|oficina del consumidor,consumo,profeco,facua,ocu|dgccrf,ufc que choisir,association de consommateurs,repression des fraudes|verbraucherschutz*,verbraucherzentrale|procon,consumidor.gov,reclame aqui,defesa do consumidor|消費者センター,消費生活センター,国民生活センター
regulator|autoridad*,regulador*|autorite*,regulateur*,cnil|behorde*,aufsichtsbehorde*|autoridade*,regulador*,anatel,anpd|当局
data protection|proteccion de datos|protection des donnees,rgpd|datenschutz*,dsgvo|protecao de dados,lgpd|個人情報保護,個人情報
complaint|queja*,reclamo*,reclamacion*|plainte*,reclamation*|beschwerde*,reklamation*|reclamac*,queixa*|苦情,クレーム
fraud|fraud*,estafa*|fraud*,arnaque*,escroquerie*|betrug*,betrog*|fraud*,golpe*|詐欺,不正
scam|timo,estafador*,estafad*|arnaqu*,escroc*|abzocke*,betruger*|golpista*,enganac*|騙し,騙された
stolen|robad*,robaron,robo|vole*,volee,vol|gestohlen*,geklaut*,diebstahl|roubad*,roubaram,roubo|盗まれ,盗難,盗ま
hacked|hacke*,hackea*,pirate*,vulnerad*|pirat*,hack*|gehackt*,hack*|hackead*,hackear*,invadid*,invadiram|ハッキング,ハッカー,乗っ取,乗っとられ
compromised|comprometid*|compromis*|kompromittiert*|comprometid*|侵害,漏洩,漏えい
unauthorized|no autorizad*,sin autorizacion,sin mi autorizacion,sin permiso|non autorise*,sans mon autorisation,sans autorisation|unbefugt*,unautorisiert*,nicht autorisiert*|nao autorizad*,sem autorizacao,sem minha autorizacao|不正な,許可なく,無断
without my knowledge|sin mi consentimiento,sin avisar|a mon insu,sans mon accord|ohne mein wissen,ohne meine zustimmung|sem meu consentimento,sem minha permissao|勝手に,身に覚えのない,覚えのない,心当たりのない
i do not recognize|no reconozco,desconozco,no hice|ne reconnais pas,reconnais pas|nicht von mir,kenne ich nicht,erkenne ich nicht,nicht kenne|nao reconheco,nao fiz,desconheco|覚えがない,見覚えのない,知らない
suspicious|sospechos*|suspect*|verdachtig*|suspeit*|不審,怪しい
security|seguridad|securite|sicherheit*|seguranca|セキュリティ,安全
vulnerability|vulnerabilidad*|vulnerabilite*,faille*|schwachstelle*,sicherheitslucke*,lucke|vulnerabilidade*,falha de seguranca|脆弱性,セキュリティホール
bug bounty|recompensa por errores|prime aux bogues|bug bounty|programa de recompensas|バグバウンティ
leak|filtr*,fuga de datos|fuite*|leck,datenleck|vazament*,vazou,vazaram|流出,漏れ
exposed|expuest*|expose*|offengelegt,offen einsehbar|expost*|露出,公開され
someone else|otra persona,otro usuario,otros usuarios,terceros|quelqu'un d'autre,autre personne,tiers|jemand anderes,jemand anders,fremde*,dritte|outra pessoa,outro usuario,terceiros|他人,別の人,第三者,他の人
entered my account|entro en mi cuenta,entraron en mi cuenta,accedio a mi cuenta,ha entrado|est entre dans mon compte,s'est connecte a mon compte,a accede a mon compte|in mein konto eingeloggt,sich eingeloggt,zugriff auf mein konto|entrou na minha conta,acessou minha conta|アカウントに入,ログインされ,不正アクセス,不正ログイン
phishing|phishing,suplantacion|phishing,hameconnage|phishing|phishing|フィッシング
abuse|abuso*,acoso|abus,harcelement|missbrauch*,belastig*|abuso*,assedio|嫌がらせ,虐待,悪用
review|resena*,opinion*|avis|bewertung*,rezension*|avaliac*,resenha*|レビュー,口コミ
social media|redes sociales,twitter|reseaux sociaux|soziale medien,sozialen medien|redes sociais|SNS,ツイッター
friend|amig*|ami,amie,amis|freund*|amig*|友達,友人
boss|jefe|patron|chef|chefe|上司
waiting|esperando,espera,esperar,llevo|attend*,attente|wart*,gewartet|esperando,espera,aguard*|待って,待ち,待た
someone contacted|se puso en contacto|a contacte|hat sich gemeldet,meldet sich|entrou em contato|連絡が
`;

import type { ExampleSet } from './example-set.ts';

/** Chat, trivia and favours that no company's support desk is there for. */
export const offTopic: ExampleSet = {
  positive: {
    en: `
(tell|give) me (a joke|a funny story|a riddle|a fun fact|something funny|a bedtime story)(| please)
(do you know|got|have you heard) (any|some) (good |)(jokes|riddles|stories|puns)(?|)
(make|can you make) me (laugh|smile)(| please|?)
(sing|can you sing|please sing) (me |)(a song|something|happy birthday|a lullaby)(?|)
(write|compose|make up|can you write) (me |)(a poem|a haiku|a short story|a love letter|a rap|song lyrics) (about|on) (cats|the sea|autumn|my girlfriend|coffee|winter)
(write|can you write|help me write) (my |an |a |the )(essay|homework|school report|speech|cover letter|birthday speech) (about|on|for) (the French revolution|school|global warming|my brother's wedding|a job at a bank)
(what is|what's|how is|how's) the weather (like |)(today|tomorrow|in Rome|in Chicago|this weekend|outside)(?|)
(will it|is it going to|does it) (rain|snow|be sunny|be hot) (tomorrow|today|at the weekend|in Madrid|this afternoon)(?|)
(what|which) (temperature|degrees) (is it|will it be|do we have) (outside|today|in Paris)(?|)
what time is it( now| in Tokyo| over there|)(?|)
(what's|what is|tell me) (the time|today's date|the date today|the day today)(?|)
(what|which) (day|date|month|year) is it( today| tomorrow|)(?|)
who (won|is winning|will win) (the world cup|the election|the match last night|the Super Bowl|the Champions League|an Oscar)(?|)
(what is|what's|name) the capital (city |)of (France|Peru|Japan|Australia|Canada|Egypt)(?|)
who (is|was) (the president of the United States|the king of England|Albert Einstein|Napoleon|the prime minister|Taylor Swift)(?|)
how (tall|high|far|deep|big|old) is (the Eiffel tower|Mount Everest|the moon|the ocean|the universe|the sun)(?|)
(when|where) (was|were) (Mozart born|the wall built|the first olympics|the second world war|Shakespeare born)(?|)
how many (people live in China|planets are there|legs does a spider have|continents are there|bones are in the body)(?|)
why is the (sky blue|sea salty|grass green|moon so bright)(?|)
(what is|what's|calculate|how much is) (2+2|12 times 8|15 % of 80|the square root of 144|7 * 6|100 divided by 4)(?|)
(translate|can you translate|please translate) (hello|good morning|this sentence|I love you|cat) (into|to) (French|Spanish|Japanese|German)(?|)
how do (you|I) say (thank you|hello|goodbye|cheese|I love you) in (Spanish|Italian|Chinese|German)(?|)
(recommend|suggest) (me |)(a movie|a good book|a series|a restaurant nearby|a song|a recipe)(| to watch| for tonight| please)
what (should|shall) I (have|cook|eat|make) for (dinner|lunch|breakfast)(?| tonight?)
(how do I|how to) (cook|bake|make) (pancakes|rice|a carbonara|a chocolate cake|an omelette)(?|)
(help me with|do|solve) my (homework|maths|math exercise|physics assignment)(| please)
(write|can you write|give me) (a python script|some javascript|a C program|code|an SQL query) (that|to) (sorts a list|reverses a string|prints primes|scrapes a website)(?|)
(how old|how tall|how smart) are you(?|)
(are you|are u) (married|single|alive|happy|hungry|sentient|in love|male or female|a boy or a girl)(?|)
(do|can) you (love me|dream|sleep|have feelings|feel pain|get tired|have friends|think|have a family|have a soul)(?|)
(do you|did you) (like|love|hate|enjoy) (pizza|music|football|dogs|me|me too|reading|your job)(?|)
what('s| is) your (favourite|favorite) (colour|color|food|movie|song|animal|team)(?|)
what are your (hobbies|dreams|plans for the weekend|pronouns|thoughts on love)(?|)
where (are you from|do you live|were you born|do you come from)(?|)
do you have (any |)(pets|children|siblings|a girlfriend|a boyfriend|parents)(?|)
will you (marry me|be my friend|go out with me|be my valentine)(?|)
(what is|what's) the meaning of (life|love|everything)(?|)
(what do you think|what's your opinion) (about|of|on) (politics|the president|religion|god|abortion|aliens|climate change|the war)(?|)
(who should I|who would you) vote for(?|)
(flip|toss|throw) a coin(| for me)
roll (a dice|a die|two dice|the dice)(| for me)
(pick|choose|say|give me) a (random |)number (between 1 and 10|from one to a hundred)
(let's|can we|do you want to) play (a game|chess|tic tac toe|hangman|twenty questions)(?|)
(play|put on) (some music|my favourite song|jazz|the radio)
(set|start) (an alarm|a timer) for (7 am|ten minutes|tomorrow morning)
(I'm|I am|im) (so |) (bored|lonely|sad today|hungry|in love|sleepy|feeling lonely|depressed)
(you're|you are|ur) (cute|funny|beautiful|so smart|pretty|hot|adorable)
I (love|like) you(| so much|!)
(my girlfriend|my boyfriend|my wife) (left me|broke up with me|is angry at me), what (should|do) I do(?|)
(who is|who's) (better|stronger|richer), (Messi or Ronaldo|Batman or Superman|cats or dogs)(?|)
(what's|what is) (bitcoin at|the price of bitcoin|the stock price of Apple|the dollar exchange rate)(?| today?)
should I (buy|sell) (bitcoin|Tesla stock|gold|crypto)(?|)
(how do I|how can I|how to) (lose weight|get rich|get a girlfriend|fall asleep faster|learn guitar)(?|)
(give me|what are) (the lottery numbers|next week's lottery numbers|some pickup lines|baby name ideas)(?|)
(define|spell|what does) (serendipity|onomatopoeia|photosynthesis|ephemeral)( mean?| mean|)
(what|which) (movie|film|show) is (on tonight|in cinemas|on tv)(?|)
(tell|say) (me |)something (interesting|nice|smart|random|in French)
what's (the news|in the news|happening in the world|trending)(?| today?)
(is|are) (god real|ghosts real|aliens real|the earth flat|there life on Mars)(?|)
(rap|beatbox|dance|bark|meow) for me
make me a sandwich
entertain me
(can|could|will) you (help me with|do|finish) my (homework|assignment|thesis|exam)(?|)
(what do you think|how do you feel|tell me your opinion) (about|of) (politics|the government|elections|love|the economy)(?|)
who is the (president|prime minister|king|richest man|pope) (of the United States|of Spain|in the world|now)(?|)
(translate|how do you say) (this|hello|I am tired|water) (to|in|into) (French|Portuguese|Arabic|Chinese)(?|)
(write|create|generate) (a|some) (python|javascript|java|php|bash) (script|code|function|program) (that sorts a list|for my homework|to download videos|for a game)
(I'm|I am|im) (just |) (bored|so bored|lonely|sad|feeling down|not sleepy)(| today| right now|, talk to me|, entertain me)
(you|u) (are|r) (cute|so cute|sexy|my best friend|very funny|sweet)
(tell|give) me (a|another|one more|your best) (joke|riddle|story|poem|quote)(| please| about cats| about lawyers)
(what|who) (would win|is stronger|do you prefer), (a lion or a tiger|coffee or tea|summer or winter)(?|)
(how|what) (is|was) your (day|weekend|night|life)(?| going?)
(give me|I need) (some |)(relationship|dating|life|fashion) advice
(what|which) (language|languages) (do you dream in|is hardest to learn)(?|)
(do you believe|do you think) (in god|in ghosts|aliens exist|the earth is flat)(?|)
(is it|will it be) (raining|sunny|cold|hot|snowing) (today|tomorrow|outside|in London)(?|)
I want to chat about (nothing|life|the universe|my day)
what's your zodiac sign
knock knock
say my name
guess what I had for breakfast
`,
    es: `
(cuéntame|dime) (un chiste|un cuento|una adivinanza|algo gracioso|un dato curioso)(| por favor)
(qué tiempo hace|cómo está el clima|va a llover|hará sol) (hoy|mañana|en Madrid)(?|)
¿qué (hora|día) es(| hoy| ahora)?
(cuál es|dime) la capital de (Francia|Italia|Perú|Japón)(?|)
¿quién (ganó el mundial|es el presidente de Estados Unidos|fue Napoleón)?
(escríbeme|hazme) (un poema|una canción|una carta de amor) (sobre el mar|para mi novia|de otoño)
(canta|cántame) (una canción|algo)
(traduce|puedes traducir) (hola|gracias|esta frase) al (francés|inglés|alemán)(?|)
¿cuántos años tienes?
¿(estás casado|tienes novia|tienes sentimientos|me quieres|sueñas|tienes hijos)?
¿cuál es tu (color|comida|película) (favorito|favorita)?
¿cuál es el sentido de la vida?
¿cuánto es (2+2|7 por 8|el 15 % de 80)?
(recomiéndame|sugiéreme) (una película|un libro|una receta|un restaurante)
(ayúdame con|haz) (mis deberes|mi tarea)
¿qué (puedo cocinar|ceno) (hoy|esta noche)?
(estoy aburrido|me aburro|estoy triste|me siento solo)
(te quiero|te amo|eres guapa|eres muy gracioso)
¿por quién debería votar?
lanza una moneda
(me cuentas|sabes) (un chiste|algún chiste|una historia)(?|)
(hace|hará) (frío|calor|buen tiempo) (hoy|mañana)(?|)
(cómo hago|receta de) (una tortilla|paella|panqueques)(?|)
(escribe|programa) (un código en python|una redacción para clase|una historia corta)
(crees en|qué opinas de) (dios|los fantasmas|la política|los extraterrestres)(?|)
`,
    fr: `
(raconte-moi|racontez-moi|dis-moi) (une blague|une histoire drôle|une devinette|quelque chose de drôle)
(quel temps fait-il|quelle est la météo|va-t-il pleuvoir|il fera beau) (aujourd'hui|demain|à Paris)(?| ?)
(quelle heure est-il|quel jour sommes-nous|on est quel jour) ?
quelle est la capitale (de l'Italie|de l'Espagne|du Japon|du Pérou) ?
qui (a gagné la coupe du monde|est le président des États-Unis|était Napoléon) ?
(écris-moi|écrivez) (un poème|une chanson|une lettre d'amour) (sur la mer|pour ma copine|sur l'automne)
(chante|chante-moi) (une chanson|quelque chose)
(traduis|peux-tu traduire) (bonjour|merci|cette phrase) en (anglais|espagnol|allemand)(?| ?)
quel âge as-tu ?
(es-tu marié|as-tu des sentiments|tu m'aimes|est-ce que tu rêves|as-tu des enfants) ?
quelle est ta couleur préférée ?
quel est le sens de la vie ?
(combien font|c'est combien) (2+2|7 fois 8) ?
(recommande-moi|conseille-moi) (un film|un livre|une recette|un restaurant)
(aide-moi à faire|fais) mes devoirs
qu'est-ce que je mange ce soir ?
(je m'ennuie|je suis triste|je me sens seul)
(je t'aime|tu es mignonne|tu es drôle)
pour qui dois-je voter ?
lance une pièce
(tu connais|vous avez) une (blague|histoire drôle) ?
il (fait|va faire) (beau|froid|chaud) (aujourd'hui|demain)(?| ?)
(donne-moi|tu as) une recette de (crêpes|gâteau|pâtes)(?| ?)
(écris|fais-moi) (un script python|une rédaction|une histoire)
(tu crois|crois-tu) (en dieu|aux fantômes|aux extraterrestres) ?
`,
    de: `
(erzähl|erzähle|erzählen Sie) mir (einen Witz|eine Geschichte|ein Rätsel|etwas Lustiges)
(wie wird|wie ist) das Wetter (morgen|heute|in Berlin|am Wochenende)(?|)
(regnet es|scheint die Sonne|schneit es) (morgen|heute|in München)(?|)
(wie spät ist es|wie viel Uhr ist es|welcher Tag ist heute|welches Datum haben wir)(?|)
(was ist|wie heißt) die Hauptstadt von (Frankreich|Italien|Japan|Peru)(?|)
wer (hat die WM gewonnen|ist der Präsident der USA|war Napoleon)(?|)
(schreib|schreibe) mir (ein Gedicht|ein Lied|einen Liebesbrief) (über das Meer|für meine Freundin|über den Herbst)
(sing|singe) (mir |)(ein Lied|etwas)
(übersetze|kannst du) (hallo|danke|diesen Satz) (ins Englische|auf Spanisch übersetzen|ins Französische)
wie alt bist du(?|)
(bist du verheiratet|hast du Gefühle|liebst du mich|träumst du|hast du Kinder)(?|)
was ist deine Lieblingsfarbe(?|)
was ist der Sinn des Lebens(?|)
(was ist|wie viel ist) (2+2|7 mal 8|15 % von 80)(?|)
(empfiehl mir|kannst du mir) (einen Film|ein Buch|ein Rezept|ein Restaurant)( empfehlen|)
(mach|hilf mir bei) (meine Hausaufgaben|den Hausaufgaben|meinen Hausaufgaben)
was soll ich heute (kochen|essen)(?|)
(mir ist langweilig|ich bin traurig|ich bin einsam)
(ich liebe dich|du bist süß|du bist lustig)
wen soll ich wählen(?|)
wirf eine Münze
(kennst du|sag mir) (einen Witz|einen guten Witz|einen Spruch)(?|)
(wird es|ist es) (morgen|heute|am Wochenende) (warm|kalt|sonnig|regnerisch)(?|)
(wie koche ich|Rezept für) (Pfannkuchen|Nudeln|einen Kuchen)(?|)
(schreib|programmiere) (ein Python-Skript|einen Aufsatz|eine Kurzgeschichte) (für mich|für die Schule)
(glaubst du an|was hältst du von) (Gott|Geister|Politik|Außerirdische)(?|)
`,
    pt: `
(me conte|conta|me conta) (uma piada|uma história|uma charada|algo engraçado)
(como está o tempo|vai chover|vai fazer sol) (hoje|amanhã|em Lisboa)(?|)
(que horas são|que dia é hoje)(?|)
qual é a capital (da França|da Itália|do Japão|do Peru)(?|)
quem (ganhou a copa do mundo|é o presidente dos Estados Unidos|foi Napoleão)(?|)
(escreva|faça) (um poema|uma música|uma carta de amor) (sobre o mar|para minha namorada)
(cante|canta) uma música
(traduza|pode traduzir) (olá|obrigado|esta frase) para (inglês|francês|alemão)(?|)
quantos anos você tem(?|)
(você é casado|você tem sentimentos|você me ama|você sonha|você tem filhos)(?|)
qual é a sua cor favorita(?|)
qual é o sentido da vida(?|)
quanto é (2+2|7 vezes 8)(?|)
(me recomende|me indique) (um filme|um livro|uma receita|um restaurante)
(me ajude com|faça) (meu dever de casa|minha lição)
o que eu (cozinho|como) hoje(?|)
(estou entediado|estou triste|me sinto sozinho)
(eu te amo|você é linda|você é engraçado)
em quem devo votar(?|)
jogue uma moeda
(sabe|conhece) (uma piada|uma história engraçada)(?|)
(está|vai ficar) (frio|calor|sol) (hoje|amanhã)(?|)
(como faço|receita de) (panquecas|bolo|brigadeiro)(?|)
(escreva|programe) (um script em python|uma redação|uma história curta)
(você acredita em|o que acha de) (deus|fantasmas|política|extraterrestres)(?|)
`,
    ja: `
(ジョーク|冗談|面白い話|なぞなぞ)を(言って|教えて|話して)(ください|)
(今日|明日|東京)の天気(は?|はどうですか|を教えて)
(今何時ですか|今日は何日ですか|今日は何曜日)
(フランス|イタリア|ペルー)の首都は(どこですか|?)
(ワールドカップで優勝した|アメリカの大統領|ナポレオン)(のは誰|は誰ですか)
(詩|歌詞|ラブレター)を書いて(ください|)
歌を歌って
(こんにちは|ありがとう)を(英語|フランス語)に(訳して|翻訳して)
(何歳ですか|年はいくつ)
(結婚していますか|感情はありますか|夢を見ますか|好きな色は何ですか|恋人はいますか)
人生の意味は何ですか
2足す2は
おすすめの(映画|本|レシピ|レストラン)を教えて
宿題を手伝って
今日の夕食は何がいいかな
(退屈です|暇です|悲しい|寂しい)
(愛してる|好きです|かわいいね)
コインを投げて
(ジョーク|笑い話|一発ギャグ)(を|)(お願い|お願いします|聞かせて)
(明日|週末)は(雨|晴れ|暑い|寒い)(ですか|かな)
(パンケーキ|カレー|卵焼き)の作り方
(神様|幽霊|宇宙人)を信じますか
パイソンのコードを書いて
`,
  },
  negative: {
    en: `
what (time|day) do you (open|close|answer until|ship)(?| on Sundays?)
(what time|which day|what date) (will|does|is) (my parcel|the courier|my order|the delivery|the renewal) (come|arrive|due)(?|)
(what|which) (date|day|time) (is my invoice due|does my trial end|will I be charged|is the webinar)(?|)
tell me (about your plans|more about the refund|what the fee is for|the status of my order|how to cancel|a bit about the planner)
(tell|give) me (the price|my balance|the tracking number|a discount|an update on my ticket)
(write|can you write) (a reply to my complaint|to my bank that you refunded me|me when it ships|me an invoice)(?|)
(translate|can I translate) (the interface|my help page|the app|the invoice) (into|to) (French|Spanish|German)(?|)
(how do I|can I) (write|use|make) a (formula|macro|query|filter|script) (in the report|for the API|on a board)(?|)
(the|your) (weather|clock|music|translation|calculator|game) (widget|app|integration|feature|plugin) (is broken|does not load|shows the wrong city|crashes)
who (made|changed|deleted|created) (this board|the card|my settings|the automation|that comment)(?|)
how old (is my account|is this backup|can the order be for a return|must my child be to use it)(?|)
(recommend|suggest|which would you recommend), (a plan|a size|the Team plan|the right product) (for five people|for my company|for me)
(what should I|which one should I) (choose|buy|order|use) (for a small team|as a gift|for a bigger room|with my printer)(?|)
(are you|is the shop|is support) (open today|there at the weekend|closed on holidays|available by phone)(?|)
(do|did) you (like|get|receive|see) (my last message|my photos|the file I sent|my payment)(?|)
(I'm|I am) (sad to see|sorry to hear|bored of|tired of) (the feature go|that it is sold out|these errors|waiting)
(calculate|how much is|what is) (the shipping|the tax on my order|15 % off the Business plan|the price for 12 seats)(?|)
(what's|what is) the (capital letter rule|time zone of my account|exchange rate on my invoice|meaning of error 412|meaning of this charge)(?|)
(flip|roll|throw) (the image|back the change|the board to dark)(| please)
(the|a) (song|movie|book|video) (I bought|I rented|I ordered) (does not play|will not download|is missing)
(play|playing) (the training video|videos|the recording) (does not work|fails|stops)
(set|can I set) (a reminder|an alarm|a timer|a due date) (on a card|for a task|in the app)(?|)
(does|will) the (timer|calendar|weather widget|reminder) (work|show) (offline|on my watch|my local time)(?|)
(is there|do you have) a (student|family|summer|Christmas) (deal|offer|discount|plan)(?|)
(do you|can you) (sell|stock|deliver) (books|movies|games|food|pizza boxes)(?|)
(where|when) (are you based|is your company from|was the company founded|are your servers)(?|)
how many (people|users|boards|seats|languages) (can I add|are included|do you support)(?|)
how (tall|big|heavy|long) is (the planner|the box|the large size|the cable)(?|)
how do (you|I) say no to (cookies|newsletters|the update)
(the chat|your bot|this chat) (was no fun|makes no sense to me|answers in French)
(can you|please) (spell|correct) my name (right on the invoice|on the certificate)
what happens (at the end of my trial|when my card expires|to my boards)(?|)
(love|I love|we love) (the new update|your app|the planner), (how do I share it|is there a bigger one|can I order more)(?|)
I'd like to (talk about|discuss) (my invoice|a bigger plan|a bulk order|a partnership)
what's new (in the app|in the last update|this month)
is the (site|app|service) down today
are there any (news|updates) on my (ticket|refund|order)
`,
    es: `
¿a qué hora (abren|cierran|llega mi paquete)?
¿qué día (llega mi pedido|termina mi prueba|se cobra la cuota)?
(dime|cuéntame) (el estado de mi pedido|más sobre los planes|cuánto cuesta el envío)
(traducir|cómo traduzco) la (interfaz|factura)
¿cuántos (usuarios|años de garantía) (incluye|tiene)?
(recomiéndame|qué) plan (para cinco personas|me conviene)
¿quién (cambió|borró) mi tablero?
`,
    fr: `
à quelle heure (ouvrez-vous|arrive mon colis) ?
quel jour (arrive ma commande|se termine mon essai) ?
(dites-moi|racontez-moi) (où est ma commande|comment fonctionne le remboursement)
(traduire|comment traduire) (l'interface|ma facture)
(conseillez-moi|quel) forfait (pour cinq personnes|me convient) ?
qui a (modifié|supprimé) mon tableau ?
`,
    de: `
(wann|um wie viel Uhr) (öffnen Sie|kommt mein Paket)?
an welchem Tag (kommt meine Bestellung|endet mein Test)?
(sagen Sie|erzählen Sie) mir (den Stand meiner Bestellung|mehr über die Tarife)
(kann ich|wie kann ich) die (Oberfläche|Rechnung) übersetzen?
(empfehlen Sie mir|welcher) Tarif (für fünf Personen|passt zu uns)?
wer hat (mein Board gelöscht|die Karte geändert)?
`,
    pt: `
(a que horas|que dia) (vocês abrem|chega meu pedido|termina meu teste)?
(me diga|me conte) (o estado do meu pedido|mais sobre os planos)
como traduzo (a interface|a fatura)?
(qual|me recomende um) plano para cinco pessoas
quem (mudou|apagou) meu quadro?
`,
    ja: `
(何時まで営業していますか|荷物は何日に届きますか)
(注文の状況|料金プランの違い|返金の方法)を教えて(ください|)
(画面|請求書)を英語にできますか
(5人|小さなチーム)におすすめのプランは
(誰がボードを変更しましたか|何人まで追加できますか)
`,
  },
};

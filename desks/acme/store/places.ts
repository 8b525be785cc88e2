import type { Zone } from '../facts.ts';

/** Where Acme's customers live, with names as people there have them. */
export interface Place {
  country: string;
  zone: Zone;
  locale: string;
  /** Share of customers, relative. */
  weight: number;
  cities: readonly { city: string; region?: string; postcode: string }[];
  streets: readonly string[];
  given: readonly string[];
  family: readonly string[];
  /** House number after the street, as in most of Europe. */
  numberLast?: boolean;
  /** Family name first, without a space in between. */
  familyFirst?: boolean;
}

export const places: readonly Place[] = [
  {
    country: 'United States',
    zone: 'us',
    locale: 'en-US',
    weight: 40,
    cities: [
      { city: 'Portland', region: 'OR', postcode: '97205' },
      { city: 'Austin', region: 'TX', postcode: '78704' },
      { city: 'Chicago', region: 'IL', postcode: '60614' },
      { city: 'Durham', region: 'NC', postcode: '27701' },
      { city: 'Minneapolis', region: 'MN', postcode: '55408' },
      { city: 'Oakland', region: 'CA', postcode: '94609' },
    ],
    streets: ['Maple Street', 'Alder Avenue', 'Lincoln Avenue', 'Hawthorne Boulevard', 'Cedar Lane', 'River Road'],
    given: ['Tasha', 'Marcus', 'Ling', 'Diego', 'Aaliyah', 'Noah', 'Grace', 'Imani', 'Wei', 'Rosa', 'Caleb', 'Sunita'],
    family: [
      'Washington',
      'Nguyen',
      'Patel',
      'Ramirez',
      'Goldberg',
      'O’Connor',
      'Chen',
      'Okafor',
      'Lindqvist',
      'Brooks',
    ],
  },
  {
    country: 'United Kingdom',
    zone: 'uk',
    locale: 'en-GB',
    weight: 12,
    cities: [
      { city: 'Bristol', postcode: 'BS1 4ST' },
      { city: 'Leeds', postcode: 'LS1 5DL' },
      { city: 'Glasgow', postcode: 'G2 4JR' },
    ],
    streets: ['High Street', 'Station Road', 'Church Lane', 'Victoria Terrace'],
    given: ['Oluwaseun', 'Harriet', 'Callum', 'Zainab', 'Rhys', 'Niamh', 'Arjun'],
    family: ['Featherstonehaugh', 'Adeyemi', 'MacLeod', 'Hughes', 'Kaur', 'Whitfield', 'Begum'],
  },
  {
    country: 'Germany',
    zone: 'eu',
    locale: 'de-DE',
    weight: 14,
    cities: [
      { city: 'Leipzig', postcode: '04109' },
      { city: 'Köln', postcode: '50667' },
      { city: 'Freiburg', postcode: '79098' },
    ],
    streets: ['Lindenstraße', 'Goethestraße', 'Am Markt', 'Schillerweg'],
    given: ['Anneliese', 'Jürgen', 'Mehmet', 'Käthe', 'Friederike', 'Tobias', 'Elif'],
    family: ['Müller-Lüdenscheidt', 'Yılmaz', 'Schröder', 'Krüger', 'Weiß', 'Hoffmann'],
    numberLast: true,
  },
  {
    country: 'Spain',
    zone: 'eu',
    locale: 'es-ES',
    weight: 12,
    cities: [
      { city: 'Valencia', postcode: '46001' },
      { city: 'Sevilla', postcode: '41004' },
      { city: 'Bilbao', postcode: '48009' },
    ],
    streets: ['Calle Mayor', 'Calle del Carmen', 'Avenida de la Paz', 'Paseo del Prado'],
    given: ['María del Carmen', 'Íñigo', 'Nuria', 'José Antonio', 'Begoña', 'Álvaro'],
    family: ['García-Valdecasas', 'Núñez', 'Etxeberria', 'Fernández de la Vega', 'Muñoz', 'Ibáñez'],
    numberLast: true,
  },
  {
    country: 'France',
    zone: 'eu',
    locale: 'fr-FR',
    weight: 10,
    cities: [
      { city: 'Nantes', postcode: '44000' },
      { city: 'Lyon', postcode: '69002' },
      { city: 'Lille', postcode: '59000' },
    ],
    streets: ['rue des Lilas', 'avenue Jean Jaurès', 'rue de la République', 'place du Marché'],
    given: ['Jean-Baptiste', 'Aïcha', 'Chloé', 'Théo', 'Maëlys', 'François'],
    family: ['Lefèvre', 'Benali', 'de La Rochefoucauld', 'Moreau', 'Traoré', 'Girard'],
  },
  {
    country: 'Brazil',
    zone: 'world',
    locale: 'pt-BR',
    weight: 7,
    cities: [
      { city: 'Belo Horizonte', region: 'MG', postcode: '30130-010' },
      { city: 'Recife', region: 'PE', postcode: '50030-230' },
    ],
    streets: ['Rua das Flores', 'Avenida Brasil', 'Rua São João'],
    given: ['João Pedro', 'Maria Eduarda', 'Thiago', 'Letícia', 'Conceição'],
    family: ['Gonçalves', 'dos Santos Albuquerque', 'Araújo', 'Conceição da Silva'],
    numberLast: true,
  },
  {
    country: 'Japan',
    zone: 'pacific',
    locale: 'ja-JP',
    weight: 8,
    cities: [
      { city: '京都市', postcode: '604-8006' },
      { city: '札幌市', postcode: '060-0061' },
    ],
    streets: ['河原町通', '大通西', '烏丸通'],
    given: ['優希', '健太', 'さくら', '陽子', '大輔'],
    family: ['佐藤', '高橋', '渡辺', '中村'],
    numberLast: true,
    familyFirst: true,
  },
  {
    country: 'Canada',
    zone: 'canada',
    locale: 'en-CA',
    weight: 6,
    cities: [
      { city: 'Halifax', region: 'NS', postcode: 'B3H 4R2' },
      { city: 'Calgary', region: 'AB', postcode: 'T2P 1J9' },
    ],
    streets: ['Barrington Street', 'Spring Garden Road', 'Bow Trail'],
    given: ['Émile', 'Amrit', 'Siobhán', 'Kwame'],
    family: ['Tremblay', 'Singh Dhillon', 'MacDonald', 'Mensah'],
  },
  {
    country: 'Greece',
    zone: 'eu',
    locale: 'el-GR',
    weight: 3,
    cities: [{ city: 'Θεσσαλονίκη', postcode: '546 24' }],
    streets: ['Αριστοτέλους', 'Τσιμισκή'],
    given: ['Ελένη', 'Γιώργος', 'Κατερίνα'],
    family: ['Παπαδοπούλου', 'Καραγιάννης'],
    numberLast: true,
  },
  {
    country: 'Poland',
    zone: 'eu',
    locale: 'pl-PL',
    weight: 4,
    cities: [{ city: 'Łódź', postcode: '90-001' }],
    streets: ['ul. Piotrkowska', 'ul. Świętokrzyska'],
    given: ['Małgorzata', 'Stanisław', 'Żaneta'],
    family: ['Brzęczyszczykiewicz', 'Wójcik', 'Kowalczyk'],
    numberLast: true,
  },
];

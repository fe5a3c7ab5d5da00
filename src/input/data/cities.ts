/**
 * Cities that are no capitals but that people name for their clock, by IANA zone; a name in the language of the place,
 * in English or in French. A city that an IANA zone is called after (Los Angeles, Sydney, Zurich) is not repeated.
 *
 * Source: compiled by hand on 2026-11-25 (the seats of WIPO and of Offices that sit outside their capital, and large
 * cities), with the zones of IANA's `zone.tab` 2025b.
 */
export const cities: Readonly<Record<string, readonly string[]>> = {
  'Africa/Cairo': ['Alexandria', 'Alexandrie', 'Giza'],
  'Africa/Casablanca': ['Marrakesh', 'Marrakech', 'Tangier', 'Tanger', 'Fez', 'Fès'],
  'Africa/Johannesburg': ['Cape Town', 'Le Cap', 'Durban'],
  'Africa/Lagos': ['Kano', 'Ibadan', 'Port Harcourt'],
  'Africa/Lubumbashi': ['Mbuji-Mayi', 'Goma'],
  'Africa/Nairobi': ['Mombasa'],
  'America/Bogota': ['Medellín', 'Cali', 'Barranquilla'],
  'America/Chicago': ['Dallas', 'Houston', 'Austin', 'San Antonio', 'Minneapolis', 'New Orleans', 'Nashville'],
  'America/Denver': ['Salt Lake City', 'Albuquerque'],
  'America/Edmonton': ['Calgary'],
  'America/Los_Angeles': ['San Francisco', 'San Diego', 'Seattle', 'Sacramento', 'Las Vegas', 'Silicon Valley', 'LA'],
  'America/Mexico_City': ['Guadalajara', 'Puebla'],
  'America/New_York': ['NYC', 'Boston', 'Philadelphia', 'Atlanta', 'Miami', 'Washington DC', 'Arlington'],
  'America/Sao_Paulo': ['Rio de Janeiro', 'Rio', 'Belo Horizonte', 'Curitiba', 'Porto Alegre'],
  'America/Toronto': ['Gatineau', 'Montreal', 'Montréal', 'Quebec', 'Québec'],
  'America/Argentina/Cordoba': ['Rosario'],
  'Asia/Dubai': ['Sharjah'],
  'Asia/Ho_Chi_Minh': ['Ho Chi Minh City', 'Saigon', 'Saïgon'],
  'Asia/Jakarta': ['Bandung', 'Surabaya'],
  'Asia/Jerusalem': ['Tel Aviv', 'Tel-Aviv', 'Haifa'],
  'Asia/Karachi': ['Lahore'],
  'Asia/Kolkata': ['Mumbai', 'Bombay', 'Bangalore', 'Bengaluru', 'Chennai', 'Madras', 'Calcutta', 'Hyderabad', 'Pune'],
  'Asia/Riyadh': ['Jeddah', 'Djeddah', 'Mecca', 'Dammam'],
  'Asia/Seoul': ['Busan', 'Daejeon', 'Incheon'],
  'Asia/Shanghai': ['Guangzhou', 'Canton', 'Shenzhen', 'Chengdu', 'Wuhan', 'Tianjin', 'Chongqing', 'Hangzhou'],
  'Asia/Tokyo': ['Osaka', 'Kyoto', 'Yokohama', 'Nagoya', 'Sapporo'],
  'Australia/Brisbane': ['Gold Coast', 'Cairns'],
  'Europe/Amsterdam': ['Rotterdam', 'Rijswijk', 'Utrecht'],
  'Europe/Berlin': ['Munich', 'München', 'Hamburg', 'Hambourg', 'Frankfurt', 'Francfort', 'Cologne', 'Köln', 'Jena'],
  'Europe/Brussels': ['Antwerp', 'Anvers', 'Liège'],
  'Europe/Dublin': ['Kilkenny', 'Cork'],
  'Europe/Istanbul': ['Constantinople', 'Izmir'],
  'Europe/Kyiv': ['Kharkiv', 'Odesa', 'Odessa', 'Lviv'],
  'Europe/London': ['Newport', 'Edinburgh', 'Édimbourg', 'Manchester', 'Cardiff', 'Glasgow', 'Greenwich'],
  'Europe/Madrid': ['Alicante', 'Barcelona', 'Barcelone', 'Seville', 'Séville', 'Sevilla'],
  'Europe/Moscow': ['Saint Petersburg', 'St Petersburg', 'Saint-Pétersbourg'],
  'Europe/Paris': ['Lyon', 'Marseille', 'Strasbourg', 'Courbevoie', 'Toulouse', 'Lille', 'Bordeaux', 'Nice'],
  'Europe/Rome': ['Milan', 'Milano', 'Naples', 'Turin', 'Florence', 'Venice', 'Venise'],
  'Europe/Warsaw': ['Krakow', 'Cracovie', 'Gdansk', 'Wroclaw'],
  'Europe/Zurich': ['Geneva', 'Genève', 'Genf', 'Ginebra', 'Ginevra', 'Zürich', 'Lausanne', 'Basel', 'Bâle'],
};

/** Names of cities in more than one zone: a question, even where one of them is a capital or has a zone called after it. */
export const sharedCities: Readonly<Record<string, readonly string[]>> = {
  Washington: ['America/New_York', 'America/Los_Angeles'],
  'San José': ['America/Costa_Rica', 'America/Los_Angeles'],
  Victoria: ['Indian/Mahe', 'America/Vancouver'],
  Córdoba: ['Europe/Madrid', 'America/Argentina/Cordoba'],
  Hamilton: ['Atlantic/Bermuda', 'America/Toronto', 'Pacific/Auckland'],
  Georgetown: ['America/Guyana', 'America/New_York', 'Asia/Kuala_Lumpur'],
  Kingston: ['America/Jamaica', 'Pacific/Norfolk', 'America/Toronto'],
  Birmingham: ['Europe/London', 'America/Chicago'],
  Portland: ['America/Los_Angeles', 'America/New_York'],
  Valencia: ['Europe/Madrid', 'America/Caracas'],
};

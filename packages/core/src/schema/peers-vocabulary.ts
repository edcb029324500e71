/** What names a benchmark file, for code without its schema. */
export const PEERS_SCHEMA = 'urn:arrival-cities:schema:peers:1.0.0';

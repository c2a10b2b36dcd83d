const qualities =
  'Amber Brisk Calm Clear Cobalt Copper Early Even Fair Gentle Golden Green Hazel Indigo Ivory Linen Lucid Maple Mellow Mild North Olive Open Pale Quiet Rapid Russet Sandy Silver Slate South Steady Still Sunny Tidal Velvet Warm West Wide Winter'.split(
    ' ',
  );
const things =
  'Anchor Arrow Basin Beacon Birch Bridge Brook Canyon Cedar Cliff Coral Delta Dune Elm Fern Field Fjord Forest Garden Glacier Grove Harbour Heron Hill Island Kite Lagoon Lantern Lark Meadow Orchard Pebble Pine Plateau Prairie Reef River Spruce Valley Willow'.split(
    ' ',
  );

const pick = (words: readonly string[], random: () => number) => words[Math.floor(random() * words.length)];

/** Two neutral words that say nothing about anyone, such as "Quiet Harbour". */
export function suggestNickname(random: () => number = Math.random): string {
  return `${pick(qualities, random)} ${pick(things, random)}`;
}

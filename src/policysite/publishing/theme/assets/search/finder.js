// Finds what a language's index holds. Lunr ranks (BM25) and finds words that begin or are written alike; Snowball's stemmer
// makes one word of its forms. Both stand in the window, loaded before.

const SEPARATOR = /[^\p{L}\p{N}]/u;
const FIELDS = { title: 4, names: 4, text: 1, words: 0.8, section: 0.2 };
const SEEN = ["title", "text", "section"];
const HEAD = 1.5; // what heads a section, before the sentences of it

const folded = (word) => word.normalize("NFD").replace(/\p{M}/gu, "");

const asWritten = (word) => word.normalize("NFC");

export class Finder {
  // entries: {url, title, section, text, names, words, heads}, what is empty left out; ignored: words that are no help;
  // stemmer: what the language's stemmer is called, empty where it has none.
  constructor({ entries, ignored }, stemmer) {
    const algorithm = stemmer && new window[stemmer]();
    this.stem = (word) => (algorithm ? algorithm.stemWord(word) : word);
    this.entries = entries;
    this.ignored = new Set(ignored);
    this.written = new Words(this, asWritten);
  }

  // For words that are typed without their marks.
  get folded() {
    this.unmarked ??= new Words(this, folded);
    return this.unmarked;
  }

  // Entries with where the words stand in them, {entry, marks: {field: [[start, length]]}}, the best first.
  find(query) {
    const words = this.asked(query);
    const results = this.ranked(words.map((word) => this.having(word)));
    return results.length > 0 ? results : this.ranked(words.map((word) => this.folded.alike(word)));
  }

  having(word) {
    const found = this.written.having(word);
    return found.length > 0 ? found : this.folded.having(word);
  }

  // Those that have most of the words, from what has each of them.
  ranked(lists) {
    const found = new Map();
    for (const { ref, score, matchData } of lists.flat()) {
      const result = found.get(ref) ?? { entry: this.entries[ref], words: 0, score: 0, marks: {} };
      found.set(ref, result);
      result.words += 1;
      result.score += score;
      for (const fields of Object.values(matchData.metadata)) {
        for (const [field, { position }] of Object.entries(fields)) {
          (result.marks[field] ??= []).push(...position);
        }
      }
    }
    const results = [...found.values()].sort((a, b) => b.words - a.words || b.score - a.score);
    return results.filter(({ words, score }) => words === results[0].words && score >= results[0].score / 8);
  }

  // The words of a query, without the commonest unless there are no others.
  asked(query) {
    const words = [...new Set(query.normalize("NFC").toLowerCase().split(SEPARATOR).filter(Boolean))];
    const telling = words.filter((word) => !this.ignored.has(word));
    return telling.length > 0 ? telling : words;
  }
}

// The index of all words in one spelling.
class Words {
  constructor({ entries, stem }, spelling) {
    this.spelling = spelling;
    this.stem = (word) => spelling(stem(asWritten(word)));
    const forms = (token) => {
      const word = spelling(token.toString());
      const stemmed = this.stem(token.toString());
      const tokens = [token.clone(() => word)];
      return word === stemmed ? tokens : [...tokens, token.clone(() => stemmed)];
    };
    const { lunr } = window;
    lunr.tokenizer.separator = SEPARATOR;
    this.index = lunr(function () {
      lunr.Pipeline.registerFunction(forms, `forms ${spelling.name}`);
      this.pipeline.reset();
      this.pipeline.add(forms);
      this.searchPipeline.reset();
      this.metadataWhitelist = ["position"];
      this.b(0.3);
      this.ref("id");
      for (const [field, boost] of Object.entries(FIELDS)) {
        this.field(field, { boost });
      }
      entries.forEach((entry, id) => this.add({ ...entry, id }, { boost: entry.heads ? HEAD : 1 }));
    });
  }

  // What has a word, in any of its forms; where it can be seen, also as part of another.
  having(word) {
    const plain = this.spelling(word);
    const stem = this.stem(word);
    return this.index.query((query) => {
      query.term(plain, { boost: 10, usePipeline: false });
      query.term(stem, { boost: 10, usePipeline: false });
      if (plain.length > 1) {
        query.term(`${plain}*`, { boost: 4, usePipeline: false, fields: SEEN });
      }
      if (stem.length > 3) {
        query.term(`*${stem}*`, { boost: 1, usePipeline: false, fields: SEEN });
      }
    });
  }

  // What has a word that is written alike.
  alike(word) {
    const plain = this.spelling(word);
    if (plain.length < 5) {
      return [];
    }
    const editDistance = plain.length < 8 ? 1 : 2;
    return this.index.query((query) => {
      query.term(plain, { editDistance, usePipeline: false });
      query.term(this.stem(word), { editDistance: 1, usePipeline: false });
    });
  }
}

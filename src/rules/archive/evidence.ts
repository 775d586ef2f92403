import { CITING, type Citation, citationsIn } from '../../campaign/evidence.ts';
import { heard } from '../../campaign/heard.ts';
import { grouped } from '../../grouped.ts';
import { finding, noneOf, notApplicable, pointerTo, unclear } from '../../rule/judgement.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

/** The findings about citations of what is not in the archive: it is filed later, or does not exist. */
function wrongWith(unknown: readonly Citation[], { archive, asOf, own }: Input) {
  const byHeard = grouped(new Set(archive.map(({ id }) => id)), heard);
  const filedLater = new Map(own.entire().archive.map(({ id, filed }) => [id, filed]));
  return unknown.map((citation) => {
    const { id, entry } = citation;
    const at = pointerTo(citation);
    const filed = filedLater.get(id);
    if (filed !== undefined) return finding(entry, 'filedLater', { id, filed, asOf }, at);
    const [near, ...others] = byHeard.get(heard(id)) ?? [];
    return near === undefined || others.length > 0
      ? finding(entry, 'notArchived', { id }, at)
      : finding(entry, 'nearId', { id, near }, at);
  });
}

export default defineRule({
  id: 'archive/evidence',
  order: 2,
  source: article('保证了活动留有痕迹、查有依据'),
  severity: 'error',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['archive', ...CITING],
  title: { en: 'Evidence is in the archive', zh: '佐证材料入档' },
  why: {
    en: 'An entry that cites evidence is borne out only if the evidence can be found in the archive.',
    zh: '记录引用的佐证材料，在活动档案中查得到，才算查有依据。',
  },
  fix: {
    en: 'File the cited item and enter it under archive with the same id, or correct the id in evidence.',
    zh: '将所引用的材料归档，并在活动档案中以相同编号登记；编号写错的，改正引用处的编号。',
  },
  messages: {
    pass: {
      en: 'all evidence that the record cites is in its archive',
      zh: '记录引用的佐证材料均已列入活动档案',
    },
    fail: {
      en: 'evidence that the record cites is not in its archive, in {findings|plural:place,places}',
      zh: '记录引用的佐证材料，有{findings}处未列入活动档案',
    },
    notArchived: {
      en: 'the archive has no entry with the id {id}; file the cited item, or correct the id',
      zh: '活动档案（archive）中没有编号为{id}的材料；请归档登记，或改正编号',
    },
    nearId: {
      en: 'the archive has no entry with the id {id}; did you mean {near}?',
      zh: '活动档案（archive）中没有编号为{id}的材料；是否应为{near}？请改正编号',
    },
    filedLater: {
      en: '{id} is filed only on {filed|date}, after {asOf|date}, the day judged as of; check the day',
      zh: '材料{id}的归档日期{filed|date}晚于核查基准日{asOf|date}；请核对',
    },
    noArchive: {
      en: 'not judged: the record cites evidence but has no archive; enter it, or write archive: [] if there is none',
      zh: '无法判定：记录引用了佐证材料，但没有活动档案（archive）；请补录，确实没有的写“archive: []”',
    },
    nothingCited: {
      en: 'the record cites no evidence',
      zh: '记录中没有引用佐证材料',
    },
  },
  check: (input) => {
    const { archive } = input;
    const citations = shared(input, citationsIn);
    if (citations.length === 0) return notApplicable('nothingCited');
    if (!input.has('archive')) return unclear('noArchive');
    const ids = new Set(archive.map(({ id }) => id));
    const unknown = citations.filter(({ id }) => !ids.has(id));
    const cited = new Set(citations.map(({ id }) => id));
    return noneOf(unknown.length === 0 ? [] : wrongWith(unknown, input), {
      counted: archive.filter(({ id }) => cited.has(id)),
    });
  },
  examples: {
    pass: `
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
archive:
  - {id: A-041, title: 谈话记录, made: 2014-05-14, filed: 2014-05-15}
`,
    fail: `
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
  - {id: K002, round: 1, date: 2014-05-15, from: [P01], with: [P03], evidence: [A-042]}  # !notArchived
archive:
  - {id: A-041, title: 谈话记录, made: 2014-05-14, filed: 2014-05-15}
`,
  },
});

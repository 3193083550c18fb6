import type { Programme, ProgrammeBook } from '@autoclub/programme-config';
import type { SchemeOn } from '../application/ports';

/** The tiers of the programme in force, made once for each: judging asks for them several times a fact. */
export function schemeFrom(programmes: ProgrammeBook): SchemeOn {
  const schemes = new WeakMap<Programme, ReturnType<SchemeOn>>();
  return (dealer, day) => {
    const programme = programmes.inForce(dealer, day);
    const known = schemes.get(programme);
    if (known) return known;
    const { version, values } = programme;
    const scheme = { version, ...values.membership, repairLineKinds: values.points.repairLineKinds };
    schemes.set(programme, scheme);
    return scheme;
  };
}

import type { ProgrammeBook } from '@autoclub/programme-config';
import type { SchemeOn } from '../application/ports';

/** The tiers of the programme in force. */
export function schemeFrom(programmes: ProgrammeBook): SchemeOn {
  return (dealer, day) => {
    const { version, values } = programmes.inForce(dealer, day);
    return { version, ...values.membership, repairLineKinds: values.points.repairLineKinds };
  };
}

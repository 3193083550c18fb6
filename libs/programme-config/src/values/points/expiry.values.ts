import { months, orNone } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The life of points (rulebook PTS-06). */
export const expiry = {
  lotLifeMonths: parameter(
    orNone(months(['积分有效期，空为与卡同寿', 'Life of points; none: as long as the card'], { min: 1 })),
    null,
  ),
};

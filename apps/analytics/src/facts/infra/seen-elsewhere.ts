/**
 * A relation of the days on which cars were at other dealers of the brand, recognised by their key (rulebook ANA-05
 * and ANA-14). It starts from a relation with `dealer_id`, `vehicle_id` and `car_key`, and must be read with a view of
 * every dealer; it says of a dealer no more than whether it is of the car's own region.
 */
export function seenElsewhere(cars: string): string {
  return `
  elsewhere as (
    select car.dealer_id, car.vehicle_id, stay.business_day as seen_on,
           there.region_id = home.region_id as is_own_region
      from ${cars} car
      join vehicle other on other.car_key = car.car_key and other.dealer_id <> car.dealer_id
      join visit stay on stay.dealer_id = other.dealer_id and stay.vehicle_id = other.vehicle_id
                     and stay.order_count > 0
      join dealer there on there.dealer_id = other.dealer_id
      join dealer home on home.dealer_id = car.dealer_id)`;
}

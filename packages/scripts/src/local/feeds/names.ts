/**
 * Names for demo players. The surnames are rivers, counties and lighthouses of North Carolina, so that nobody takes a
 * demo roster for a real one.
 */
export const surnames = words(
  "Alamance Albemarle Alleghany Ashe Avery Beaufort Bertie Bladen Bodie Brunswick Buncombe " +
    "Cabarrus Caswell Catawba Chatham Chowan Cullasaja Cullowhee Currituck Dare Davidson Deep " +
    "Duplin Edgecombe Eno Fontana Forsyth Gaston Granville Halifax Harnett Hatteras Haw Hertford " +
    "Hiwassee Hoke Hyde Iredell Jocassee Linville Lockwood Lumber Mattamuskeet Mayo Mitchell " +
    "Moore Nantahala Nash Neuse Nolichucky Ocoee Ocracoke Onslow Pamlico Pasquotank Pender " +
    "Perquimans Phelps Pisgah Pungo Randolph Roanoke Rowan Sampson Shocco Stanly Stokes Swain Toe " +
    "Transylvania Tryon Tuckasegee Tyrrell Uwharrie Waccamaw Warren Watauga Wilkes Yadkin Yancey",
)

export const menNames = words(
  "Abram Amari Ansel Beckett Caleb Cyrus Dante Declan Elias Emmett Ezra Felix Grady Hollis " +
    "Isaiah Jalen Jonah Kellan Langston Lionel Malik Micah Nolan Omar Orson Percy Quentin Reid " +
    "Rowe Silas Sterling Thaddeus Tobias Victor Wendell Zeke",
)

export const womenNames = words(
  "Adela Amara Anya Beatrix Calla Corinne Dahlia Delphine Edie Esme Faye Greta Hazel Imani Ines " +
    "Juno Kaia Laurel Lena Maren Mavis Nadia Noor Odette Paloma Petra Quinn Rhea Sabine Selah " +
    "Tamsin Thea Una Vera Willa Zora",
)

const towns = {
  FL: "Jacksonville, Miami, Orlando, Tampa",
  GA: "Atlanta",
  MD: "Baltimore",
  NC: "Apex, Asheville, Boone, Cary, Charlotte, Durham, Fayetteville, Gastonia, Greensboro, Greenville, Hickory, Kinston, New Bern, Raleigh, Rocky Mount, Salisbury, Wilmington, Winston-Salem",
  PA: "Philadelphia",
  SC: "Charleston, Columbia",
  TN: "Knoxville",
  TX: "Dallas, Houston",
  VA: "Norfolk, Richmond",
}

export const hometowns: readonly (readonly [city: string, state: string])[] = Object.entries(towns).flatMap(
  ([state, cities]) => cities.split(", ").map((city) => [city, state] as const),
)

function words(text: string): readonly string[] {
  return text.split(" ")
}

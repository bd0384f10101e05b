// Setting a survey up as a group does, for the tests of all screens that need one.
const SET_UP = { address: '?views=set-up', heading: /^Set up your survey/ };

/// Who asks, by the beginnings of the fields' labels.
export const ASKER = {
  'What is the patient group': 'Elm Road patient group',
  'Which GP surgery or network': 'Elm Road Surgery',
  'How can people reach': 'Ask at the desk of the surgery.',
};

/// Opens the first step.
export async function setUp(app) {
  await app.page.goto(app.base + SET_UP.address);
  await app.sees(SET_UP.heading);
}

/// Opens a survey on the device. `change` may do more before it opens.
export async function openSurvey(app, change = async () => {}) {
  await setUp(app);
  for (const [label, words] of Object.entries(ASKER)) await app.page.getByLabel(label).fill(words);
  await change();
  await app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Look and open' }).click();
  await app.page.getByRole('button', { name: 'Open the survey' }).click();
  await app.page.getByText('Your survey is open').waitFor();
}

// Setting a survey up as a group does, for the tests of all screens that need one.
const SET_UP = { address: '?views=set-up', heading: /^Set up your survey/ };

/// Who asks, by the beginnings of the fields' labels.
export const ASKER = {
  'What is the patient group': 'Elm Road patient group',
  'Which GP surgery or network': 'Elm Road Surgery',
  'How can people reach': 'Ask at the desk of the surgery.',
};

/// Opens the first step.
export async function beginSetUp(app) {
  await app.page.goto(app.base + SET_UP.address);
  await app.sees(SET_UP.heading);
}

/// Opens a survey on the device, or comes to the button that does. `change` may do more before.
export async function openSurvey(app, change = async () => {}, isOpened = true) {
  await beginSetUp(app);
  for (const [label, words] of Object.entries(ASKER)) await app.page.getByLabel(label).fill(words);
  await change();
  await app.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Look and open' }).click();
  if (!isOpened) return;
  await app.page.getByRole('button', { name: 'Open the survey' }).click();
  await app.page.getByText('Your survey is open').waitFor();
}

/** A letter of nobody, on which all three tasks have something to say. It is English, the language that the built-in model reads. */
export const sampleText =
  'Hello, the new boiler is wonderful, and Amelia Hartmann explained it well. But the fitter from Northwind Heating came two days late, and nobody called. ' +
  'Please take the rest from my card 4929 1234 5678 9015 and write to tom.reed@northwind.example. Your leaflet says that it cures allergies, guaranteed.';

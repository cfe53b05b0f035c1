/**
 * Compares the accessibility tree of every view with a stored listing of roles, names and states. After an intended change,
 * run `npm run listings` to update the listings, and read the differences as a screen reader would announce them.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { page } from '../../src/page/page.js';
import { openPage } from '../elements/helpers.js';
import { inChromium } from '../engine.js';
import { day, exhibit, gallery, names } from '../gallery.js';

interface Listing {
  readonly now: string;
  readonly kept: string;
}

inChromium('What a screen reader finds', () => {
  before(() => (page.today = () => day));

  for (const each of gallery) {
    it(`of ${each.name} matches its listing; after an intended change, run npm run listings`, async () => {
      const place = openPage();
      if (each.lang) place.lang = each.lang;
      await exhibit(each, place);
      const { now, kept } = await executeServerCommand<Listing, string>('listing', each.name);
      expect(now).to.equal(kept);
    });
  }

  it('has a listing for each view, and no others', async () => {
    expect(await executeServerCommand('listings')).to.deep.equal([...names].sort());
  });
});

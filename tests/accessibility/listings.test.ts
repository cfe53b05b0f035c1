/**
 * What a screen reader finds in every view, kept as a listing that a person can read: role, name, state. After a change that
 * is meant, `npm run listings` writes them anew; read what it changed as someone would who hears it.
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
    it(`in ${each.name} is what is kept; if it is meant to change, run npm run listings`, async () => {
      const place = openPage();
      if (each.lang) place.lang = each.lang;
      await exhibit(each, place);
      const { now, kept } = await executeServerCommand<Listing, string>('listing', each.name);
      expect(now).to.equal(kept);
    });
  }

  it('has a listing for each view, and none that is of no view', async () => {
    expect(await executeServerCommand('listings')).to.deep.equal([...names].sort());
  });
});

package org.sayso.site;

import org.sayso.lists.ChangesPage;
import org.sayso.lists.SearchPage;
import org.sayso.lists.SourcePage;
import org.sayso.lists.SourcesPage;
import org.sayso.lists.TalliesPage;
import org.sayso.pages.PlaceMatter;
import org.sayso.pages.ReportMatter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.cards.Frame;
import org.sayso.cards.Parties;
import org.sayso.cards.View;
import org.sayso.atlas.Discretion;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Reviews;

/**
 * The atlas as the pages ask it. Every answer is of bounded size, whatever the size of the atlas.
 */
interface Shelf {

  /** What stands around every page. */
  Frame frame();

  /** What parties are called. */
  Parties parties();

  /** The newest day of which anything is known. */
  LocalDate newest();

  /** The place of an id, or null where the atlas has none. */
  @Nullable Place place(String id);

  /** What the page of a place shows; the view has a day. */
  PlaceMatter matter(Place place, View view);

  /** What the page of a report shows, or null where there is none of that id. */
  @Nullable ReportMatter report(String id);

  /** Some reports, the newest first, from a number on. */
  List<Report> reports(int from, int count);

  /** How many reports there are. */
  int reportCount();

  /** The slice in which the sharpest disputes of a day lie; the view has a day. */
  Atlas disputed(View view);

  /** What changed between two days of publication. */
  ChangesPage.Changes changes(LocalDate since, LocalDate day);

  /** Counts, ours and those of sources. */
  TalliesPage.Tallies tallies();

  /** Some of those who speak, those of most claims first. */
  List<SourcesPage.Row> sources(int from, int count);

  /** What one who speaks or publishes says, or null where nobody is called so. */
  SourcePage.@Nullable Matter source(String name, int from);

  /** What is found of some words. */
  SearchPage.Found found(String words);

  /** All that reviewers decided. */
  Reviews decisions();

  /** The claims of some ids, with their reports; unknown ids are left out. */
  Atlas claims(List<String> ids);

  /** What keeps private persons' names off a page that shows claims of a slice. */
  default Discretion discretion(Atlas slice) {
    return new Discretion(slice.claims());
  }
}

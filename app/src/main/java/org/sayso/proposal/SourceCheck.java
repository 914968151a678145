package org.sayso.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Evidence;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** Checks the chain of sources, each link printed in the report, and ends it with the publisher. */
final class SourceCheck {

  private static final Set<String> MEDIA =
      Set.of("statement", "tweet", "interview", "phone", "video", "document");
  private static final Set<SourceKind> NO_PARTY =
      Set.of(SourceKind.OUTLET, SourceKind.CIVILIAN, SourceKind.AID);

  private final NameCheck names;
  private final @Nullable String publisher;

  SourceCheck(NameCheck names, @Nullable String publisher) {
    this.names = names;
    this.publisher = publisher;
  }

  /** The chain from the innermost to the publisher. */
  List<Source> of(List<Fields> links, Evidence evidence) throws Unfit {
    List<Source> chain = new ArrayList<>();
    for (Fields link : links) {
      String text = link.text("text");
      if (text == null) {
        throw new Unfit("a source without words");
      }
      if (!text.equalsIgnoreCase(publisher)) {
        chain.add(source(text, link, others(link, evidence), evidence));
      }
    }
    chain.add(Source.publisher(publisher));
    return chain;
  }

  private List<Source> others(Fields link, Evidence evidence) throws Unfit {
    List<Source> others = new ArrayList<>();
    for (Fields other : link.parts("with")) {
      String text = other.text("text");
      if (text != null) {
        others.add(source(text, other, List.of(), evidence));
      }
    }
    return others;
  }

  private Source source(String text, Fields link, List<Source> others, Evidence evidence)
      throws Unfit {
    names.source(text, evidence);
    SourceKind kind = kind(link.code("kind"));
    String role = link.text("role");
    if (role != null) {
      names.printed("the source's role", role, evidence);
    }
    String medium = link.text("medium");
    if (medium != null && !MEDIA.contains(medium)) {
      throw new Unfit("no medium " + Unfit.shown(medium));
    }
    boolean anonymous = link.is("anonymous");
    boolean noOffice = kind == SourceKind.CIVILIAN && role == null && !anonymous;
    String party = NO_PARTY.contains(kind) ? null : names.known(text, link.text("party"));
    return new Source(
        text, role, kind, party, anonymous, medium, noOffice || link.is("private"), others);
  }

  private static SourceKind kind(String code) throws Unfit {
    for (SourceKind kind : SourceKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new Unfit("no kind of source " + Unfit.shown(code));
  }
}

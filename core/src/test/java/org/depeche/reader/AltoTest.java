package org.depeche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.depeche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AltoTest {

  @Test
  void blocksAreParagraphsAndBrokenWordsAreWhole(@TempDir Path folder) throws IOException {
    Article article =
        Reading.article(
            folder,
            "p3.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace>
            <TextBlock ID="b1"><TextLine><String CONTENT="GAZETTE"/><SP/><String CONTENT="DU"/><SP/><String CONTENT="PORT"/></TextLine></TextBlock>
            <TextBlock ID="b2"><TextLine><String CONTENT="Le"/><SP/><String CONTENT="gouver" SUBS_TYPE="HypPart1" SUBS_CONTENT="gouvernement"/><HYP CONTENT="-"/></TextLine>
            <TextLine><String CONTENT="nement" SUBS_TYPE="HypPart2" SUBS_CONTENT="gouvernement"/><SP/><String CONTENT="démissionne."/></TextLine></TextBlock>
            </PrintSpace></Page></Layout></alto>
            """);
    assertThat(article.id()).isEqualTo("p3.xml");
    assertThat(article.body()).isEqualTo("GAZETTE DU PORT\nLe gouvernement démissionne.");
  }
}

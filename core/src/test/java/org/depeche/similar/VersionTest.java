package org.depeche.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  private static Version of(String title) {
    return Version.of(Article.builder("a").title(title).body("Un texte sans marque.").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORRIGÉ - Grève à la SNCF lundi",
        "CORRIGE-Le PIB progresse de 0,3 %",
        "(CORRIGÉ) Incendie à Marseille",
        "[Corrigé] Incendie à Marseille",
        "Rectificatif : le nombre de blessés",
        "RECTIFICATIF/ Le nombre de blessés",
        "/// RECTIFICATIF /// Le nombre de blessés",
        "ATTENTION CORRECTIF: accident d’autocar",
        "Erratum : la date du scrutin",
        "VERSION CORRIGÉE — Le plan eau",
        "Le plan eau (version corrigée)",
        "Le plan eau (corrigé : précise la date)",
        "Le plan eau – RECTIFICATIF",
        "ANNULE ET REMPLACE la dépêche de 10h12",
        "RECTIF 2 : accident d’autocar",
      })
  void aCorrectionSaysSo(String title) {
    assertThat(of(title)).isEqualTo(Version.CORRECTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANNULÉ - Grève à la SNCF lundi",
        "ANNULATION : Grève à la SNCF lundi",
        "DÉPÊCHE ANNULÉE: Grève à la SNCF lundi",
        "MANDATORY KILL - Grève à la SNCF lundi",
        "KILL: Grève à la SNCF lundi",
        "Grève à la SNCF lundi (annulé)",
        "Grève à la SNCF lundi [À ANNULER]",
        "Avis d’annulation : grève à la SNCF",
        "NE PAS PUBLIER - Grève à la SNCF",
      })
  void anAnnulmentSaysSo(String title) {
    assertThat(of(title)).isEqualTo(Version.ANNULLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le budget corrigé des variations saisonnières",
        "Un concert annulé à Lyon",
        "Annulé, le concert de Lyon sera remboursé",
        "Corrigés du bac : les sujets de philosophie",
        "Correction des copies : les professeurs protestent",
        "Kill Bill de retour en salles",
        "LE GOUVERNEMENT A CORRIGÉ SA COPIE",
        "« Nous avons rectifié le tir »",
      })
  void aWordOfASentenceIsNoMark(String title) {
    assertThat(of(title)).isEqualTo(Version.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(CORRIGE) Paris, 3 mai (AFP) - Le texte", "RECTIFICATIF:\nLe texte"})
  void theTextMaySayIt(String body) {
    assertThat(Version.of(Article.builder("a").title("Titre").body(body).build()))
        .isEqualTo(Version.CORRECTION);
  }
}

import { useState } from "react";
import { PlaceTitle } from "../components/PlaceTitle";
import { TemplateGallery } from "../components/TemplateGallery";
import { useLanguage, useStrings } from "../language";
import type { TemplateCard, TemplatePlace } from "../paneHost";
import type { PageProps } from "./pageProps";

/** The gallery, as a place of its own or under the words that open an empty workbook. */
export function TemplatesPage({ host, onSay, onFailure, onPlace, untitled = false }: PageProps & Readonly<{ untitled?: boolean }>) {
  const strings = useStrings().templates;
  const language = useLanguage();
  const [opening, setOpening] = useState<string>();

  async function open(template: TemplateCard, place: TemplatePlace, sample: boolean) {
    setOpening(template.code);
    try {
      await host.openTemplate(template.code, place, language, sample);
      const name = template.name[language];
      onSay(place === "new" ? strings.openedNew(name) : strings.openedHere(name));
      if (place === "here") {
        onPlace("results");
        await host.recalculation.look();
      }
    } catch (error) {
      onFailure(error);
    } finally {
      setOpening(undefined);
    }
  }

  return (
    <>
      {!untitled && <PlaceTitle>{strings.title}</PlaceTitle>}
      <TemplateGallery read={host.templates} draw={host.sketch} opening={opening} onOpen={(template, place, sample) => void open(template, place, sample)} onFailure={onFailure} />
    </>
  );
}

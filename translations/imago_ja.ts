<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AugmentKind</name>
    <message>
        <source>Horizontal flip</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>上下反転</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Resized crop</source>
        <translation>切り抜きと拡大</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>平行移動</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>拡大縮小</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>せん断</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>グレースケール</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG ノイズ</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>ランダム消去</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Beyond the border</source>
        <translation>画像の外にはみ出す部分</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>クラス名</translation>
    </message>
    <message>
        <source>Colour of a class</source>
        <translation>クラスの色</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>群集（crowd）</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Hidden shape</source>
        <translation>非表示の図形</translation>
    </message>
    <message>
        <source>Locked shape</source>
        <translation>ロックされた図形</translation>
    </message>
    <message>
        <source>Another format&apos;s own</source>
        <translation>他の形式に固有の内容</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>穴</translation>
    </message>
    <message>
        <source>Class of a picture</source>
        <translation>画像のクラス</translation>
    </message>
    <message>
        <source>Separate thing</source>
        <translation>個体の区別</translation>
    </message>
    <message>
        <source>Key of a class</source>
        <translation>クラスのキー</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>キーポイント</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>“Nothing here”</source>
        <translation>「対象なし」</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>Part of a polygon</source>
        <translation>ポリゴンの構成部分</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>確認状態</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>回転矩形</translation>
    </message>
    <message>
        <source>Attributes of a class</source>
        <translation>クラスの属性</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Picture without labels</source>
        <translation>ラベルのない画像</translation>
    </message>
    <message>
        <source>Visibility of a point</source>
        <translation>点の可視性</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>重なり順</translation>
    </message>
</context>
<context>
    <name>ToolHints</name>
    <message>
        <source>Choose a class first</source>
        <translation>まずクラスを選んでください</translation>
    </message>
    <message>
        <source>Drag over the object, or click a corner · Shift: equal sides</source>
        <translation>対象を囲むようにドラッグするか、角をクリック · Shift: 正方形</translation>
    </message>
    <message>
        <source>Click the opposite corner · Escape gives it up</source>
        <translation>反対側の角をクリック · Escape で取り消し</translation>
    </message>
    <message>
        <source>Click one corner of the object</source>
        <translation>対象の角を 1 つクリック</translation>
    </message>
    <message>
        <source>Click the next corner along an edge</source>
        <translation>辺に沿って次の角をクリック</translation>
    </message>
    <message>
        <source>Click as far away as the box is wide</source>
        <translation>矩形の幅だけ離れた位置をクリック</translation>
    </message>
    <message>
        <source>Click the place</source>
        <translation>位置をクリック</translation>
    </message>
    <message>
        <source>Click: %1 · Alt: it is covered · N: it is not there · Enter ends</source>
        <translation>クリック: %1 · Alt: 隠れている · N: 存在しない · Enter で終了</translation>
    </message>
    <message>
        <source>This class has no named points; give it some in its settings</source>
        <translation>このクラスには名前付きの点がありません。クラスの設定で追加してください</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag along the outline · Enter or the first corner closes · Backspace takes one back · Ctrl follows a neighbour</source>
        <translation>頂点を順にクリックするか、輪郭に沿ってドラッグ · Enter か最初の頂点で閉じる · Backspace で 1 つ戻る · Ctrl で隣の図形に沿う</translation>
    </message>
    <message>
        <source>Draw the hole · Enter or its first corner closes it</source>
        <translation>穴を描いてください · Enter か最初の頂点で閉じる</translation>
    </message>
    <message>
        <source>Draw the other part · Enter or its first corner closes it</source>
        <translation>別の部分を描いてください · Enter か最初の頂点で閉じる</translation>
    </message>
    <message>
        <source>Click point by point, or drag · Enter or a double click ends · Backspace takes one back</source>
        <translation>点を順にクリックするか、ドラッグ · Enter かダブルクリックで終了 · Backspace で 1 つ戻る</translation>
    </message>
    <message>
        <source>Draw the cut through the shapes: click, click, Enter · or drag</source>
        <translation>図形を横切る切断線を描く: クリック、クリック、Enter · またはドラッグ</translation>
    </message>
    <message>
        <source>Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius</source>
        <translation>ドラッグで新しいマスクを塗る · Shift とクリックで多角形を塗る · Ctrl で消す · [ ] 半径</translation>
    </message>
    <message>
        <source>Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius</source>
        <translation>ドラッグで塗り足す · Enter で新しいマスク · Ctrl で消す · [ ] 半径</translation>
    </message>
    <message>
        <source>Click along the edge; the line follows it · Enter or the first point closes</source>
        <translation>縁に沿ってクリックすると線が縁をたどります · Enter か最初の点で閉じる</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>対象を矩形で囲むようにドラッグ</translation>
    </message>
    <message>
        <source>Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again</source>
        <translation>Enter で確定 · ドラッグで追加 · Ctrl か E: ドラッグで除去 · Q: 再び追加</translation>
    </message>
    <message>
        <source>Nothing was found in the box; drag over what belongs to it</source>
        <translation>矩形の中に何も見つかりませんでした。対象に含まれる部分をドラッグしてください</translation>
    </message>
    <message>
        <source>Click the colour · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>色をクリック · Shift で追加、Alt で除去 · [ ] 色の許容差</translation>
    </message>
    <message>
        <source>Click the colour: of this large picture what is in view counts · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>色をクリック: 大きな画像のため表示範囲だけが対象 · Shift で追加、Alt で除去 · [ ] 色の許容差</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object · Ctrl takes away</source>
        <translation>対象に含まれる領域をドラッグ · Ctrl で除去</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object: of this large picture those in view · Ctrl takes away</source>
        <translation>対象に含まれる領域をドラッグ: 大きな画像のため表示範囲だけが対象 · Ctrl で除去</translation>
    </message>
    <message>
        <source>This tool needs the picture&apos;s pixels, which are still being read</source>
        <translation>このツールには画像のピクセルが必要です。まだ読み取り中です</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>画像を解析中…</translation>
    </message>
    <message>
        <source>Looking at the picture… · Escape stops</source>
        <translation>画像を解析中… · Escape で中止</translation>
    </message>
    <message>
        <source>Drag to erase · Shift and clicks cut a polygon out · [ ] radius</source>
        <translation>ドラッグで消す · Shift とクリックで多角形を切り抜く · [ ] 半径</translation>
    </message>
</context>
<context>
    <name>ToolTexts</name>
    <message>
        <source>Se&amp;lect and change</source>
        <translation>選択と変更(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>矩形(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Rotated box</source>
        <translation>回転矩形(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>ポリゴン(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>折れ線(&amp;I)</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>キーポイント(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>楕円(&amp;E)</translation>
    </message>
    <message>
        <source>Br&amp;ush</source>
        <translation>ブラシ(&amp;U)</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>消しゴム(&amp;A)</translation>
    </message>
    <message>
        <source>Intelligent &amp;scissors</source>
        <translation>インテリジェントはさみ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;GrabCut: object in a box</source>
        <translation>GrabCut: 矩形内の対象(&amp;G)</translation>
    </message>
    <message>
        <source>Magic &amp;wand</source>
        <translation>マジックワンド(&amp;W)</translation>
    </message>
    <message>
        <source>Superpi&amp;xels</source>
        <translation>スーパーピクセル(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Cut in pieces</source>
        <translation>切り分け(&amp;C)</translation>
    </message>
</context>
<context>
    <name>fieldHelp</name>
    <message>
        <source>How the recipe is called in lists. It does not change the training.</source>
        <translation>一覧に表示されるレシピの名前です。学習には影響しません。</translation>
    </message>
    <message>
        <source>Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small pictures; Best takes larger pictures and more epochs. A changed field makes it custom.</source>
        <translation>「クイック」は線形ヘッドだけを学習し、数秒で終わります。「バランス」は小さめの画像で全体をファインチューニングします。「ベスト」は大きめの画像とより多くのエポックを使います。項目を変更するとカスタムになります。</translation>
    </message>
    <message>
        <source>One class per picture is trained with cross-entropy. With several labels per picture each class is a yes-or-no question of its own (binary cross-entropy).</source>
        <translation>1 画像 1 クラスの場合は交差エントロピーで学習します。1 画像に複数のラベルがある場合は、各クラスを独立した「はい・いいえ」の問いとして扱います（二値交差エントロピー）。</translation>
    </message>
    <message>
        <source>csp_nano comes with weights learnt from photographs and was the most accurate on small sets of photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file or the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, convnext_tiny and vit_small where a graphics card computes.</source>
        <translation>csp_nano は写真で学習した重みが付属し、小規模な写真データセットでは、画像あたりの計算量が最小でありながら、凍結した状態で最も正確、ファインチューニングでもほぼ同等でした。mobilenet_v2 は最も移植しやすく、small_cnn はゼロから学習し、ごく小さな画像に向いています。その他はファイルまたはカタログの重みが必要です。正解率を求めるなら efficientnet_b0 と resnet50、小型デバイスなら mobilenet_v3、GPU で計算するなら convnext_tiny と vit_small が定番です。</translation>
    </message>
    <message>
        <source>Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth.</source>
        <translation>事前学習済みの重みを使うと、学習の手間が大幅に減ります。100 枚の写真では、乱数から始める場合に比べて正解率が 20～27 ポイント高くなりました。ファイルは .safetensors または torchvision の .pth が使えます。</translation>
    </message>
    <message>
        <source>Backbone: the features are computed once and only the head learns, which takes seconds and cannot forget. Partial trains the later half as well. None trains everything: best with some hundred pictures a class or pictures unlike photographs.</source>
        <translation>「ヘッドのみ」は特徴量を 1 度だけ計算し、ヘッドだけを学習します。数秒で終わり、忘却も起こりません。「後半とヘッド」はバックボーンの後半も学習します。「すべて」は全体を学習します。1 クラスあたり数百枚の画像がある場合や、写真とは異なる画像の場合に最適です。</translation>
    </message>
    <message>
        <source>Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks on long runs. Off, because short fine-tuning does not overfit in that way.</source>
        <translation>残差ブランチをランダムに省きます。最も深い層がこの確率になります。長い学習の大きなネットワークには 0.1～0.2 が有効です。短いファインチューニングではこの種の過学習は起こらないため、既定ではオフです。</translation>
    </message>
    <message>
        <source>Leaves out this share of the features in front of the head during training. −1 takes what the network was published with; a little more helps when training accuracy runs far ahead of validation.</source>
        <translation>学習中、ヘッドの手前の特徴量をこの割合だけ省きます。−1 はネットワークの公開時の値を使います。学習の正解率が検証を大きく上回るときは、少し増やすと効果があります。</translation>
    </message>
    <message>
        <source>128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when classes differ in fine detail, down for icons and digits.</source>
        <translation>測定した写真では、128 ピクセルは 224 ピクセルと同じ正解率で、時間は 3 分の 1 でした。クラスの違いが細部にある場合は大きく、アイコンや数字の場合は小さくしてください。</translation>
    </message>
    <message>
        <source>Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half the side costs a quarter of the time. Off by default, as on small sets the last points are won at full size.</source>
        <translation>小さい画像から始め、エポックの最初の 3 分の 2 をかけて入力サイズまで大きくします。辺が半分なら時間は 4 分の 1 です。小規模なデータセットでは最後の数ポイントがフルサイズで得られるため、既定ではオフです。</translation>
    </message>
    <message>
        <source>Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. Letterbox keeps both and spends pixels on the border.</source>
        <translation>「中央を切り抜き」は形を保ちますが、細長い画像の両端が失われます。「引き伸ばし」はすべてを残しますが、形が歪みます。「レターボックス」は両方を保ちますが、余白にピクセルを費やします。</translation>
    </message>
    <message>
        <source>How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want several times more.</source>
        <translation>各画像を何回見るかを指定します。事前学習済みネットワークのファインチューニングは 10 回ほどで頭打ちになります。凍結したバックボーンなら 1 回が数ミリ秒なので 50 回でもかまいません。ランダムな重みではその数倍が必要です。</translation>
    </message>
    <message>
        <source>32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory runs out, the batch is halved and training goes on.</source>
        <translation>1 ステップ 32 枚は、この学習率に対して十分安定し、224 ピクセルでもメモリに収まります。メモリが足りなくなると、バッチを半分にして学習を続けます。</translation>
    </message>
    <message>
        <source>Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of one. 1, because the rates here suit 32 pictures a step.</source>
        <translation>この数のバッチの勾配を合計してから 1 ステップ進みます。1 バッチ分のメモリで、バッチを大きくしたのと同じ効果が得られます。ここの学習率は 1 ステップ 32 枚に合わせてあるため、既定は 1 です。</translation>
    </message>
    <message>
        <source>AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile networks were first trained with.</source>
        <translation>AdamW は調整がほとんど要らず、層ごとに異なる学習率にも対応します。モメンタム付き SGD は、学習率を 3～30 倍にすれば、長い学習でわずかに良い結果になることがあります。RMSprop はモバイル向けネットワークが当初学習に使った手法です。</translation>
    </message>
    <message>
        <source>Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a loss that jumps or becomes infinite asks for a third of it.</source>
        <translation>ヘッドの学習率のピークです。標準化した特徴量に対する新しい線形ヘッドを AdamW で学習するなら 0.003 が適しています。損失が跳ねたり無限大になったりする場合は、3 分の 1 にしてください。</translation>
    </message>
    <message>
        <source>The backbone learns at this share of the head&apos;s rate, so that what it knows is refined and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was better on a few dozen photographs. Use 1 with random weights.</source>
        <translation>バックボーンはヘッドの学習率のこの割合で学習し、獲得済みの知識を失わずに磨きます。0.1 なら 0.0003 となり、元の学習画像と異なる画像で試した中では最良でした。数十枚の写真では 0.03 のほうが良好でした。ランダムな重みでは 1 にしてください。</translation>
    </message>
    <message>
        <source>Each stage of the backbone learns at this share of the rate of the one behind it, so that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off.</source>
        <translation>バックボーンの各段は、1 つ後ろの段の学習率のこの割合で学習します。すべての写真に共通する手前の層はほとんど動きません。トランスフォーマーでは 0.65～0.8 が一般的です。1 でオフになります。</translation>
    </message>
    <message>
        <source>The head learns first and the stages join one after another, last first, over this time. It spares the backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off.</source>
        <translation>まずヘッドが学習し、この期間をかけて後ろの段から順に加わります。新しいヘッドの大きな勾配からバックボーンを守ります。バックボーンの学習率を低くすることでほぼ同じ効果が得られるため、既定ではオフです。</translation>
    </message>
    <message>
        <source>How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it.</source>
        <translation>SGD と RMSprop が前のステップをどれだけ引き継ぐかを指定します。0.9 が一般的です。AdamW では使われません。</translation>
    </message>
    <message>
        <source>Pulls weights towards zero against overfitting; 0.01 is AdamW&apos;s usual value and mild. SGD wants about 0.0001.</source>
        <translation>過学習を防ぐため、重みを 0 に近づけます。0.01 は AdamW の一般的な値で、効果は穏やかです。SGD では 0.0001 程度にします。</translation>
    </message>
    <message>
        <source>Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates on short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of unknown length.</source>
        <translation>「コサイン」は滑らかに 0 まで下がり、調整が不要です。「1 サイクル」は最初に上昇し、短い学習で高い学習率を使えます。「ステップ」は決まったエポックで、「検証の停滞時」は検証が改善しなくなると下がります。「一定」は長さの決まっていない学習向けです。</translation>
    </message>
    <message>
        <source>The rate rises from zero over this time, so that the first steps of a fresh head do not tear at the pretrained layers.</source>
        <translation>学習率をこの期間をかけて 0 から上げます。新しいヘッドの最初のステップが事前学習済みの層を壊さないようにします。</translation>
    </message>
    <message>
        <source>One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value.</source>
        <translation>「1 サイクル」専用: 全体のうち学習率が上昇する割合です。0.3 が論文の値です。</translation>
    </message>
    <message>
        <source>Step schedule only: after how many epochs the rate falls.</source>
        <translation>「ステップ」専用: 何エポックごとに学習率を下げるかを指定します。</translation>
    </message>
    <message>
        <source>Plateau schedule only: after how many epochs without a lower validation loss the rate falls.</source>
        <translation>「検証の停滞時」専用: 検証損失が下がらないまま何エポック経つと学習率を下げるかを指定します。</translation>
    </message>
    <message>
        <source>Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual.</source>
        <translation>「ステップ」と「検証の停滞時」専用: 下げるたびに学習率に掛ける値です。10 分の 1 が一般的です。</translation>
    </message>
    <message>
        <source>Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which helps when a few hard or rare ones drown among easy ones.</source>
        <translation>交差エントロピーはほとんどのデータセットに適しています。Focal loss はすでに正しく判別できる画像の重みを下げるため、少数の難しい画像やまれな画像が簡単な画像に埋もれる場合に有効です。</translation>
    </message>
    <message>
        <source>Focal loss only: how strongly easy pictures are discounted; 2 is the published value.</source>
        <translation>Focal loss 専用: 簡単な画像をどれだけ割り引くかを指定します。2 が論文の値です。</translation>
    </message>
    <message>
        <source>Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a wrong label now and then. Short runs do without.</source>
        <translation>ラベルの確実さを少し弱めます。0.1 にすると、長い学習での過信が減り、多少の誤ったラベルにも強くなります。短い学習では不要です。</translation>
    </message>
    <message>
        <source>Balanced counts rare classes more, in inverse proportion to their pictures. It raises their recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is the milder form: beyond some thousand pictures a class hardly gains from more.</source>
        <translation>「均等」はまれなクラスを画像の枚数に反比例して重く扱います。その再現率が上がる一方、頻出クラスの正解率がいくらか下がるため、既定ではなく選択肢としています。「有効サンプル数」はより穏やかな方式で、1 クラス数千枚を超えると枚数が増えても重みはほとんど変わりません。</translation>
    </message>
    <message>
        <source>Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike.</source>
        <translation>「有効サンプル数」専用: 0.999 では、1 クラス数千枚を超えると重みがほぼ同じになります。</translation>
    </message>
    <message>
        <source>Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures several times: stronger than class weights, and quicker to overfit the rare ones.</source>
        <translation>「各画像を 1 回」は、エポックごとに各画像を 1 回使います。「各クラスを均等に」は各クラスを同じ頻度で使い、まれな画像は何度も使います。クラスの重みより効果が強く、まれな画像の過学習も早く起こります。</translation>
    </message>
    <message>
        <source>Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay below 1 and are untouched. 0 switches it off.</source>
        <translation>ステップの長さを制限し、異常なバッチ 1 つで学習全体が台無しになるのを防ぎます。通常のステップは 1 未満なので影響を受けません。0 でオフになります。</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and gives steadier results on long runs. Off for short ones, where the average lags behind.</source>
        <translation>重みの移動平均を検証と保存に使います。0.998 は約 500 ステップの平均に相当し、長い学習で結果が安定します。短い学習では平均が遅れるため、オフにします。</translation>
    </message>
    <message>
        <source>Ends the run after this many epochs without a better validation loss and keeps the best checkpoint. Off by default: the cosine schedule does its best work in its last epochs.</source>
        <translation>検証損失が改善しないままこのエポック数が経つと学習を終え、最良のチェックポイントを残します。コサインスケジュールは最後の数エポックが最も効果的なため、既定ではオフです。</translation>
    </message>
    <message>
        <source>Averages the final predictions over the picture and its mirror image (2), or five crops and theirs (10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is honest about it.</source>
        <translation>最終予測を、画像とその左右反転（2）、または 5 つの切り抜きとその反転（10）で平均します。正解率はコンマ数ポイント上がりますが、計算量はその倍数になります。書き出したモデルは 1 つのビューしか見ないため、1 が実際の性能に即しています。</translation>
    </message>
    <message>
        <source>Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; switch off the flip where left and right or text matter. A frozen backbone sees every picture once, so it goes without.</source>
        <translation>クラスを変えないランダムな変更です。「データ拡張」ワークスペースでその場で確認できます。ほとんどの画像には「弱」が適しています。左右や文字に意味がある場合は反転をオフにしてください。凍結したバックボーンは各画像を 1 回しか見ないため、データ拡張は使いません。</translation>
    </message>
    <message>
        <source>Learns from the project&apos;s unlabelled pictures too: what the network is sure of on a gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, because it multiplies the work and wants few labels and many pictures of the same kind.</source>
        <translation>プロジェクトのラベルなし画像からも学習します。軽く変更した画像に対するネットワークの確かな答えが、強く変更した同じ画像のラベルになります（FixMatch）。1 が論文の重みです。計算量が数倍になり、ラベルが少なく同種の画像が多い場合に向くため、既定ではオフです。</translation>
    </message>
    <message>
        <source>How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in more pictures and more mistakes.</source>
        <translation>答えをラベルとして採用するために必要なネットワークの確信度です。論文の値は 0.95 です。低くすると、より多くの画像と、より多くの誤りが入ります。</translation>
    </message>
    <message>
        <source>Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time.</source>
        <translation>各ステップで、ラベルあり画像 1 枚に対して使うラベルなし画像の枚数です。論文では 7 ですが、相応の時間がかかります。</translation>
    </message>
    <message>
        <source>Cross-validation: train and validation pictures are dealt into so many parts, and each run validates on another. It tells how much of a difference between recipes is luck, at as many times the work.</source>
        <translation>交差検証: 学習と検証の画像をこの数に分け、実行ごとに別の部分で検証します。レシピ間の差がどこまで偶然かが分かりますが、計算量はその倍数になります。</translation>
    </message>
    <message>
        <source>Which of the parts validates this run, counted from 0.</source>
        <translation>この実行の検証に使う部分の番号です（0 から数えます）。</translation>
    </message>
    <message>
        <source>Auto takes a CUDA graphics card where there is one and the processor otherwise.</source>
        <translation>「自動」は、CUDA GPU があればそれを、なければ CPU を使います。</translation>
    </message>
    <message>
        <source>On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is for cards without bfloat16 and scales the loss. The processor always computes in float32.</source>
        <translation>GPU では、「自動」は対応していれば bfloat16、そうでなければ float32 で計算します。float16 は bfloat16 に対応しない GPU 向けで、損失をスケーリングします。CPU は常に float32 で計算します。</translation>
    </message>
    <message>
        <source>0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take fewer to keep the machine free for other work.</source>
        <translation>0 はコンピューターのすべてのコアを使います。1 から 2 に増やすと学習は 1.9 倍速くなりました。他の作業に余力を残すには小さくしてください。</translation>
    </message>
    <message>
        <source>Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the processor; a few different ones show how much of a difference is luck.</source>
        <translation>順序、データ拡張、新しい重みなど、すべての乱数の出発点です。CPU では同じシードなら同じ結果になります。いくつかのシードを試すと、差がどこまで偶然かが分かります。</translation>
    </message>
    <message>
        <source>Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world&apos;s mean in 2023 (Ember, Global Electricity Review 2024).</source>
        <translation>お使いの電力 1 キロワット時あたりの CO₂ のグラム数です。エネルギー報告に使います。480 は 2023 年の世界平均です（Ember, Global Electricity Review 2024）。</translation>
    </message>
</context>
<context>
    <name>imago::ui::Ask</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>画像フォルダーを追加</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>Import a data set: a folder, or a file of annotations</source>
        <translation>データセットの読み込み: フォルダーまたはアノテーションファイル</translation>
    </message>
    <message>
        <source>Folders and files of annotations</source>
        <translation>フォルダーとアノテーションファイル</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentForm</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強</translation>
    </message>
    <message>
        <source>&amp;Reset chances and ranges</source>
        <translation>確率と範囲をリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>処理</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message>
        <source>Augment</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <source>&amp;Previous pictures</source>
        <translation>前の画像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next pictures</source>
        <translation>次の画像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;One picture, epoch after epoch</source>
        <translation>1 枚の画像をエポックごとに表示(&amp;O)</translation>
    </message>
    <message>
        <source>Show without o&amp;perations</source>
        <translation>処理を適用せずに表示(&amp;P)</translation>
    </message>
    <message>
        <source>What the net&amp;work sees</source>
        <translation>ネットワークに見える画像(&amp;W)</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>1 枚の画像</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>ネットワーク入力</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>別のシード(&amp;S)</translation>
    </message>
    <message>
        <source>Epoch before</source>
        <translation>前のエポック</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>次のエポック</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n ビュー</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of views</source>
        <translation>ビューの数</translation>
    </message>
    <message>
        <source>Seed of the recipe</source>
        <translation>レシピのシード</translation>
    </message>
    <message>
        <source>The seed of the recipe: training draws the same numbers from it.</source>
        <translation>レシピのシードです。学習も同じ乱数を使います。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>シード(&amp;E)</translation>
    </message>
    <message>
        <source>The recipe keeps the network frozen and computes its features once: of these operations only the horizontal flip is used. Choose Balanced or Best in Train to use them all.</source>
        <translation>このレシピはネットワークを凍結し、特徴量を 1 度だけ計算します。これらの処理のうち、使われるのは左右反転だけです。すべて使うには、「学習」で「バランス」または「ベスト」を選んでください。</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>「学習」へ移動(&amp;T)</translation>
    </message>
    <message>
        <source>No pictures to preview yet</source>
        <translation>プレビューする画像がまだありません</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; here you see what training makes of them.</source>
        <translation>「データ」で画像フォルダーを追加してください。学習で画像がどう変わるかをここで確認できます。</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>「データ」へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>That picture takes no part in training.</source>
        <translation>その画像は学習に使われません。</translation>
    </message>
    <message>
        <source>Click a picture to see it in many epochs</source>
        <translation>画像をクリックすると、複数のエポックでの見え方を表示します</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>%1 · input %2 × %2 px, as training prepares it</source>
        <translation>%1 · 入力 %2 × %2 px（学習時の前処理後）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>学習画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>画像 %Ln 枚（学習用の画像はまだありません）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::AxisWords</name>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1後</translation>
    </message>
</context>
<context>
    <name>imago::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>復元(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>今すぐバックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>ラベルあり</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>%1 のバックアップ</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>There are none yet. The studio makes one when a project is opened or closed, and every ten minutes while something changes.</source>
        <translation>バックアップはまだありません。プロジェクトを開いたときと閉じたとき、および変更がある間は 10 分ごとに作成されます。</translation>
    </message>
    <message>
        <source>They lie in %1. The present state is kept as a backup before another one takes its place; your pictures and runs are not touched.</source>
        <translation>保存場所: %1。復元の前に、現在の状態もバックアップとして保存されます。画像と実行は変更されません。</translation>
    </message>
    <message>
        <source>Make %1 what it was on %2?</source>
        <translation>%1 を %2 の状態に戻しますか?</translation>
    </message>
    <message>
        <source>All labels and classes become what they were then. What they are now is kept as one more backup.</source>
        <translation>すべてのラベルとクラスがその時点の状態に戻ります。現在の状態もバックアップとして保存されます。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>復元(&amp;R)</translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message>
        <source>F1 of each class by its training pictures</source>
        <translation>クラスごとの F1 と学習画像の枚数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1: 学習画像 %n 枚、F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>学習画像</translation>
    </message>
</context>
<context>
    <name>imago::ui::BannerStack</name>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message>
        <source>With the &amp;temperature</source>
        <translation>温度を適用(&amp;T)</translation>
    </message>
    <message>
        <source>Fin&amp;d the confidence</source>
        <translation>確信度を求める(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Show what is left out</source>
        <translation>回答しない画像を表示(&amp;S)</translation>
    </message>
    <message>
        <source>Reliability diagram: how often predictions of a confidence are right</source>
        <translation>信頼性ダイアグラム: ある確信度の予測が正しかった割合</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>正解の割合</translation>
    </message>
    <message>
        <source>The reliability diagram of a finished run stands here.</source>
        <translation>完了した実行の信頼性ダイアグラムがここに表示されます。</translation>
    </message>
    <message>
        <source>One number, learnt on the validation pictures, that the logits are divided by: it makes confidences honest and never changes which class is on top.</source>
        <translation>検証画像から求めた、ロジットを割る 1 つの数値です。確信度を実態に近づけますが、1 位のクラスは変わりません。</translation>
    </message>
    <message>
        <source>Abstain below a confidence</source>
        <translation>確信度が低ければ回答を保留</translation>
    </message>
    <message>
        <source>Least confidence that is answered</source>
        <translation>回答する最低の確信度</translation>
    </message>
    <message>
        <source>Greatest share of answers that may be wrong</source>
        <translation>許容する誤答の最大割合</translation>
    </message>
    <message>
        <source>Below a confidence of %1</source>
        <translation>確信度 %1 未満</translation>
    </message>
    <message>
        <source>No prediction is as sure as that</source>
        <translation>それほど確信度の高い予測はありません</translation>
    </message>
    <message>
        <source>Calibration error (ECE) %1, greatest %2, Brier score %3</source>
        <translation>キャリブレーション誤差（ECE）%1、最大 %2、Brier スコア %3</translation>
    </message>
    <message>
        <source>No temperature: this run has no predictions of the validation split.</source>
        <translation>温度なし: この実行には検証用の分割の予測がありません。</translation>
    </message>
    <message>
        <source>From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).</source>
        <translation>%1 以上: 画像の %2 に回答し、回答の %3 が誤りです（%5 件中 %4 件）。</translation>
    </message>
    <message>
        <source>No confidence keeps the wrong answers below %1.</source>
        <translation>どの確信度でも、誤答を %1 未満に抑えられません。</translation>
    </message>
    <message>
        <source>Confidence %1 to %2</source>
        <translation>確信度 %1～%2</translation>
    </message>
    <message>
        <source>at most %1 % wrong</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>誤答 %1% 以下</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>予測 %Ln 件、確信度 %1: 正解 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Temperature %1: the model is too sure of itself. Cross-entropy of the validation split %2, before %3.</source>
        <translation>温度 %1: モデルの確信度が高すぎます。検証用の分割での交差エントロピーは %2（適用前は %3）です。</translation>
    </message>
    <message>
        <source>Temperature %1: the model is not sure enough. Cross-entropy of the validation split %2, before %3.</source>
        <translation>温度 %1: モデルの確信度が低すぎます。検証用の分割での交差エントロピーは %2（適用前は %3）です。</translation>
    </message>
    <message>
        <source>Keep for e&amp;xports</source>
        <translation>書き出し用に保存(&amp;X)</translation>
    </message>
    <message>
        <source>Fit a&amp;gain</source>
        <translation>求め直す(&amp;G)</translation>
    </message>
    <message>
        <source>The temperature with the labels as they are now</source>
        <translation>現在のラベルでの温度</translation>
    </message>
    <message>
        <source>No temperature: the validation split has too few mistakes to learn it from.</source>
        <translation>温度なし: 検証用の分割の誤りが少なすぎるため、求められません。</translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>温度 %1（検証画像 %n 枚から算出）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports: temperature %1, no answer below %2.</source>
        <translation>書き出し: 温度 %1、確信度 %2 未満は回答を保留。</translation>
    </message>
    <message>
        <source>Exports: no temperature, no answer below %1.</source>
        <translation>書き出し: 温度なし、確信度 %1 未満は回答を保留。</translation>
    </message>
    <message>
        <source>Exports: temperature %1, always an answer.</source>
        <translation>書き出し: 温度 %1、常に回答。</translation>
    </message>
    <message>
        <source>Exports: no temperature, always an answer.</source>
        <translation>書き出し: 温度なし、常に回答。</translation>
    </message>
    <message>
        <source>With the labels as they are now the temperature is %1.</source>
        <translation>現在のラベルでは、温度は %1 です。</translation>
    </message>
    <message>
        <source>Keep the confidence above with this run: exports say &quot;don&apos;t know&quot; below it</source>
        <translation>上の確信度をこの実行に保存します。書き出したモデルは、それ未満では「わからない」と答えます</translation>
    </message>
    <message>
        <source>Exports have the temperature: switch it on to choose a confidence for them</source>
        <translation>書き出しには温度が適用されます。書き出し用の確信度を選ぶには、温度をオンにしてください</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartBar</name>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What the charts count to the right</source>
        <translation>グラフの横軸の単位</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average; the raw curve stays, faint</source>
        <translation>指数移動平均の重みです。元の曲線も薄く表示されます</translation>
    </message>
    <message>
        <source>Runs in the charts</source>
        <translation>グラフに表示する実行</translation>
    </message>
    <message>
        <source>━ Training</source>
        <translation>━ 学習</translation>
    </message>
    <message>
        <source>╍ Validation</source>
        <translation>╍ 検証</translation>
    </message>
    <message>
        <source>Show or hide these curves</source>
        <translation>これらの曲線の表示/非表示</translation>
    </message>
    <message>
        <source>Curves of %1</source>
        <translation>%1 の曲線</translation>
    </message>
    <message>
        <source>Show or hide the curves of %1</source>
        <translation>%1 の曲線の表示/非表示</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>%1 に保存しました</translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>この実行を分析(&amp;I)</translation>
    </message>
    <message>
        <source>Test a checkpoint of %1</source>
        <translation>%1 のチェックポイントをテスト</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>現時点の最良</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Pictures to test with</source>
        <translation>テストに使う画像</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>チェックポイント(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>画像(&amp;P)</translation>
    </message>
    <message>
        <source>A second worker tests it; a run that is training goes on meanwhile. Nothing is kept: Inspect shows the predictions of the finished run.</source>
        <translation>別のワーカーがテストするため、進行中の学習は続きます。結果は保存されません。完了した実行の予測は「分析」で確認できます。</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>テストの進行状況</translation>
    </message>
    <message>
        <source>Most frequent mistakes:</source>
        <translation>最も多い誤り:</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 を %2 と誤認: %3</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>正解率 &lt;b&gt;%1&lt;/b&gt;: 画像 %Ln 枚中 %2 枚、損失 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChart</name>
    <message>
        <source>Pictures by class and split</source>
        <translation>クラスと分割別の画像数</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>The %1 largest of %2 classes</source>
        <translation>%2 クラス中、画像の多い %1 クラス</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChoice</name>
    <message>
        <source>Class of the project</source>
        <translation>プロジェクトのクラス</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>対象外にする</translation>
    </message>
    <message>
        <source>Make the class “%1”</source>
        <translation>クラス「%1」を作成</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名前を入力</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新規）</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassDetailsDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>What belongs to this class, and what does not? Shown beside the picture to who labels.</source>
        <translation>このクラスに含めるもの、含めないものは何ですか? ラベル付けする人のために画像の横に表示されます。</translation>
    </message>
    <message>
        <source>Names of the keypoints, one a line</source>
        <translation>キーポイントの名前（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>nose
left eye
right eye</source>
        <translation>鼻
左目
右目</translation>
    </message>
    <message>
        <source>Lines between keypoints, one a line</source>
        <translation>キーポイント間の線（1 行に 1 本）</translation>
    </message>
    <message>
        <source>nose - left eye
nose - right eye</source>
        <translation>鼻 - 左目
鼻 - 右目</translation>
    </message>
    <message>
        <source>Class “%1”</source>
        <translation>クラス「%1」</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>クラスの設定項目</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>ガイドライン(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>属性(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>キーポイント(&amp;K)</translation>
    </message>
    <message>
        <source>Attributes of the class&apos;s shapes</source>
        <translation>クラスの図形の属性</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Choices, parted by ;</source>
        <translation>選択肢（; 区切り）</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>Add occluded, truncated, di&amp;fficult</source>
        <translation>occluded、truncated、difficult を追加(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Names, one a line</source>
        <translation>名前（1 行に 1 つ）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lines between them: name - name</source>
        <translation>点を結ぶ線: 名前 - 名前(&amp;L)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>はい/いいえ</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>属性の種類</translation>
    </message>
    <message>
        <source>An attribute has no name yet.</source>
        <translation>名前のない属性があります。</translation>
    </message>
    <message>
        <source>The attribute “%1” must not begin with $.</source>
        <translation>属性「%1」の名前を $ で始めることはできません。</translation>
    </message>
    <message>
        <source>Two attributes are named “%1”.</source>
        <translation>「%1」という名前の属性が 2 つあります。</translation>
    </message>
    <message>
        <source>The attribute “%1” has nothing to choose from.</source>
        <translation>属性「%1」に選択肢がありません。</translation>
    </message>
    <message>
        <source>Two keypoints are named “%1”.</source>
        <translation>「%1」という名前のキーポイントが 2 つあります。</translation>
    </message>
    <message>
        <source>The line “%1” is not of the form “name - name” with two keypoints of the list.</source>
        <translation>線「%1」が、一覧にある 2 つのキーポイントによる「名前 - 名前」の形式になっていません。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message>
        <source>%1: its key %2 belongs to “%3”</source>
        <translation>%1: キー %2 は「%3」に割り当てられています</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（キー %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>割り当て済み</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Re&amp;name class</source>
        <translation>クラスの名前を変更(&amp;N)</translation>
    </message>
    <message>
        <source>Change class &amp;colour…</source>
        <translation>クラスの色を変更(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Guidelines, attributes and keypoints of the class…</source>
        <translation>クラスのガイドライン、属性、キーポイント(&amp;G)…</translation>
    </message>
    <message>
        <source>Change class &amp;key…</source>
        <translation>クラスのキーを変更(&amp;K)…</translation>
    </message>
    <message>
        <source>Move class &amp;up</source>
        <translation>クラスを上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>クラスを下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>クラスを統合(&amp;M)…</translation>
    </message>
    <message>
        <source>D&amp;elete class…</source>
        <translation>クラスを削除(&amp;E)…</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>新しいクラスの名前</translation>
    </message>
    <message>
        <source>&amp;Add a class</source>
        <translation>クラスを追加(&amp;A)</translation>
    </message>
    <message>
        <source>Add a class…</source>
        <translation>クラスを追加…</translation>
    </message>
    <message>
        <source>Add a class (%1)…</source>
        <translation>クラスを追加（%1）…</translation>
    </message>
    <message>
        <source>Guidelines of the class</source>
        <translation>クラスのガイドライン</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 の色</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 のキー</translation>
    </message>
    <message>
        <source>A digit or a letter; nothing for no key. In use by commands: %1</source>
        <translation>数字または英字を入力してください。空欄にするとキーなしになります。コマンドで使用中: %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>「%1」（画像 %n 枚）</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>クラスを統合</translation>
    </message>
    <message>
        <source>All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.</source>
        <translation>%1 のすべての画像が %2 の画像になり、クラス「%3」はなくなります。この操作は元に戻せます。</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>クラスを削除</translation>
    </message>
    <message>
        <source>Delete %1 with all its labels? The pictures stay. This can be undone.</source>
        <translation>%1 とそのすべてのラベルを削除しますか? 画像は残ります。この操作は元に戻せます。</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another, or give that command another key first: Shift+F1 shows all.</source>
        <translation>%1 は「%2」のキーです。別のキーを選ぶか、先にそのコマンドのキーを変更してください。Shift+F1 ですべてのキーを表示します。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPopup</name>
    <message>
        <source>Class of the shape</source>
        <translation>図形のクラス</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Name the first class</source>
        <translation>最初のクラスの名前を入力</translation>
    </message>
    <message>
        <source>Find or name a class</source>
        <translation>クラスを検索または新規入力</translation>
    </message>
    <message>
        <source>New class “%1”</source>
        <translation>新しいクラス「%1」</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassTableModel</name>
    <message>
        <source>Of the pictures predicted as this class, the share that truly is</source>
        <translation>このクラスと予測した画像のうち、実際にこのクラスだった割合</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was found</source>
        <translation>このクラスの画像のうち、見つけられた割合</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>適合率と再現率の調和平均</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>このクラスの画像</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>適合率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>再現率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1: found less often than the other classes by more than chance</source>
        <translation>%1: 偶然を超えて、他のクラスより再現率が低いクラスです</translation>
    </message>
    <message>
        <source>%1: less than half as many training pictures as most classes have</source>
        <translation>%1: 学習画像が、多くのクラスの半分未満です</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>Pictures of this class that the run learnt from</source>
        <translation>この実行が学習した、このクラスの画像</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>学習枚数</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message>
        <source>What this run learnt from is not known any more.</source>
        <translation>この実行が何から学習したかは、もうわかりません。</translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>すべてのクラスに学習画像が %Ln 枚あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>学習画像は 1 クラスあたり %1～%Ln 枚です。</numerusform>
        </translation>
    </message>
    <message>
        <source>(rank correlation %1, p %2)</source>
        <translation>（順位相関 %1、p %2）</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>0.001 未満</translation>
    </message>
    <message>
        <source>That is not seen to make a difference %1.</source>
        <translation>枚数による違いは見られません%1。</translation>
    </message>
    <message>
        <source>The more there are, the better a class is known %1.</source>
        <translation>枚数が多いクラスほど、よく認識されています%1。</translation>
    </message>
    <message>
        <source>The more there are, the worse a class is known %1.</source>
        <translation>枚数が多いクラスほど、認識されにくくなっています%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>他 %n クラス</numerusform>
        </translation>
    </message>
    <message>
        <source>Found less often than the rest by more than chance: %1.</source>
        <translation>偶然を超えて、他より再現率が低いクラス: %1。</translation>
    </message>
    <message>
        <source>Show its &amp;training pictures</source>
        <translation>学習画像を表示(&amp;T)</translation>
    </message>
    <message>
        <source>Metrics of each class</source>
        <translation>クラスごとの指標</translation>
    </message>
    <message>
        <source>Training pictures of %1</source>
        <translation>%1 の学習画像</translation>
    </message>
</context>
<context>
    <name>imago::ui::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As many as &amp;fit</source>
        <translation>幅に合わせる(&amp;F)</translation>
    </message>
</context>
<context>
    <name>imago::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>コマンドを入力</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>No command has these letters in this order: %1
Fewer letters find more; Escape leaves.</source>
        <translation>この順に文字を含むコマンドはありません: %1
文字を減らすと多く見つかります。Escape で閉じます。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>比較対象(&amp;W)</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>比較対象の実行</translation>
    </message>
    <message>
        <source>What the recipes do differently</source>
        <translation>レシピの違い</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今回</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>正解に変化</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>誤りに変化</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>両方の実行で誤り</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>Train a second run; then this shows what it does better and what worse.</source>
        <translation>2 回目の実行を学習すると、良くなった点と悪くなった点をここに表示します。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>片方の実行だけにある画像 %n 枚は除外しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Became &amp;right: %1</source>
        <translation>正解に変化: %1(&amp;R)</translation>
    </message>
    <message>
        <source>Became wr&amp;ong: %1</source>
        <translation>誤りに変化: %1(&amp;O)</translation>
    </message>
    <message>
        <source>Wrong in &amp;both: %1</source>
        <translation>両方で誤り: %1(&amp;B)</translation>
    </message>
    <message>
        <source>The recipes are the same</source>
        <translation>レシピは同じです</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.</source>
        <translation>%1 ポイント（95%: %2～%3）。McNemar 検定: p = %4、偶然を超える差です。</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance.</source>
        <translation>%1 ポイント（95%: %2～%3）。McNemar 検定: p = %4、偶然の可能性があります。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfidenceBars</name>
    <message>
        <source>Confidences</source>
        <translation>確信度</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>ロジット %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>正解クラス</translation>
    </message>
    <message>
        <source>predicted · true</source>
        <translation>予測 · 正解</translation>
    </message>
    <message>
        <source>true</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>not calibrated %1</source>
        <translation>キャリブレーション前 %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: a row a true class, a column a predicted class</source>
        <translation>混同行列: 行は正解クラス、列は予測クラス</translation>
    </message>
    <message>
        <source>%1 recognised: %2 of %3 (%4)</source>
        <translation>%1 を正しく認識: %3 枚中 %2 枚（%4）</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <translation>%1 を %2 と誤認: %4 枚中 %3 枚（%5）</translation>
    </message>
    <message>
        <source>Truly %1: %2</source>
        <translation>正解が %1: %2</translation>
    </message>
    <message>
        <source>Predicted %1: %2</source>
        <translation>予測が %1: %2</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>true</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>The confusion matrix of a finished run stands here.</source>
        <translation>完了した実行の混同行列がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>imago::ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>正解率（Top-1）</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Metric of this chart</source>
        <translation>このグラフの指標</translation>
    </message>
    <message>
        <source>Scale and export of this chart</source>
        <translation>このグラフの目盛りと書き出し</translation>
    </message>
    <message>
        <source>Scale and export of this chart. In the plot: the wheel zooms, a drag zooms into a box, Shift and drag move, a double click shows everything. Keys: arrows, + and -, Home</source>
        <translation>このグラフの目盛りと書き出し。グラフ内: ホイールで拡大縮小、ドラッグで範囲を拡大、Shift を押しながらドラッグで移動、ダブルクリックで全体を表示。キー: 矢印、+ と -、Home</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>対数目盛(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>全体を表示(&amp;E)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNG として保存(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>SVG として保存(&amp;S)…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図形 (*.svg)</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>値を CSV として保存(&amp;C)…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表 (*.csv)</translation>
    </message>
    <message>
        <source>━ training %1</source>
        <translation>━ 学習 %1</translation>
    </message>
    <message>
        <source>╍ validation %1</source>
        <translation>╍ 検証 %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>画像/秒</translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message>
        <source>&amp;Find in paths</source>
        <translation>パスを検索(&amp;F)</translation>
    </message>
    <message>
        <source>Only &amp;unlabelled pictures</source>
        <translation>ラベルなしの画像のみ(&amp;U)</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>フィルターを解除(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>選択を解除(&amp;N)</translation>
    </message>
    <message>
        <source>Open in &amp;Label</source>
        <translation>「ラベル付け」で開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear the labels</source>
        <translation>ラベルを消去(&amp;C)</translation>
    </message>
    <message>
        <source>Acce&amp;pt the proposals</source>
        <translation>提案を採用(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposals</source>
        <translation>提案を却下(&amp;J)</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>確認済みにする(&amp;R)</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>要注意にする(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>除外(&amp;X)</translation>
    </message>
    <message>
        <source>Mark as not reviewe&amp;d</source>
        <translation>未確認に戻す(&amp;D)</translation>
    </message>
    <message>
        <source>Put into &amp;training</source>
        <translation>学習用にする(&amp;T)</translation>
    </message>
    <message>
        <source>Put into &amp;validation</source>
        <translation>検証用にする(&amp;V)</translation>
    </message>
    <message>
        <source>Put into te&amp;st</source>
        <translation>テスト用にする(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;out of the splits</source>
        <translation>分割から外す(&amp;O)</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the project…</source>
        <translation>プロジェクトから削除(&amp;V)…</translation>
    </message>
    <message>
        <source>Assi&amp;gn splits…</source>
        <translation>分割を割り当て(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>監視フォルダー(&amp;W)…</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>サムネイルを大きく</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>サムネイルを小さく</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>フィルターを表示</translation>
    </message>
    <message>
        <source>Show class chart and problems</source>
        <translation>クラスのグラフと問題を表示</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>%1 のラベルを付ける</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>ラベルを付ける(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>画像を削除</translation>
    </message>
    <message>
        <source>The files stay where they are. This cannot be undone.</source>
        <translation>ファイルは元の場所に残ります。この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>画像がまだありません</translation>
    </message>
    <message>
        <source>Add a folder: its pictures stay where they are. Or import a data set with its labels. Dropping them on this window does the same.</source>
        <translation>フォルダーを追加してください。画像は元の場所に残ります。ラベル付きのデータセットを読み込むこともできます。このウィンドウへのドロップでも同じことができます。</translation>
    </message>
    <message>
        <source>No picture passes these filters</source>
        <translation>フィルターに一致する画像がありません</translation>
    </message>
    <message>
        <source>Choose other filters, or show all pictures again.</source>
        <translation>別のフィルターを選ぶか、すべての画像を表示してください。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Class chart and problems</source>
        <translation>クラスのグラフと問題</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>画像を追加…</translation>
    </message>
    <message>
        <source>Import a data set…</source>
        <translation>データセットを読み込み…</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>すべての画像を表示</translation>
    </message>
    <message>
        <source>Search in paths</source>
        <translation>パスを検索</translation>
    </message>
    <message>
        <source>Part of the path (Ctrl+F)</source>
        <translation>パスの一部（Ctrl+F）</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>画像の並び順</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>パス順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>追加順</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)</source>
        <translation>プロジェクトのフォルダーと、新しい画像を監視するフォルダー（Ctrl+Alt+W）</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>画像の枚数</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認状態</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>問題（%1）</translation>
    </message>
    <message>
        <source>%1: only those asked for, until the filters are cleared</source>
        <translation>%1: フィルターを解除するまで、指定した画像だけを表示</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>画像 %Ln 枚をラベルとともにプロジェクトから削除しますか?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>画像 %Ln 枚、ラベルあり %1 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>画像 %Ln 枚中 %1 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln 枚を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>完全に消去(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message>
        <source>proposed by %1, %2 sure</source>
        <translation>%1 による提案、確信度 %2</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>%1 から読み込み</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>作成者: %1</translation>
    </message>
    <message>
        <source>Select a picture to see what is known about it.</source>
        <translation>画像を選択すると、その情報を表示します。</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>画像の詳細</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>「ラベル付け」で開く</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認状態</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Show the duplicate %1</source>
        <translation>重複画像 %1 を表示</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>同じ内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>モデルの提案 %Ln 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::EnergyWords</name>
    <message>
        <source>%1 kWh, measured</source>
        <translation>%1 kWh（実測）</translation>
    </message>
    <message>
        <source>%1 kWh, estimated</source>
        <translation>%1 kWh（推定）</translation>
    </message>
    <message>
        <source>%1 g CO₂ at %2 g/kWh</source>
        <translation>%1 g CO₂（%2 g/kWh）</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExplainControls</name>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>統合勾配</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>オクルージョン</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Attention Rollout</translation>
    </message>
    <message>
        <source>Check a&amp;gainst an untrained network</source>
        <translation>未学習のネットワークと比較(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;its map</source>
        <translation>そのマップを表示(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>手法(&amp;M)</translation>
    </message>
    <message>
        <source>How it is worked out which parts of the picture speak for the class</source>
        <translation>画像のどの部分がクラスの根拠かを求める方法</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>層(&amp;Y)</translation>
    </message>
    <message>
        <source>Early layers see edges and colours, late ones see objects</source>
        <translation>手前の層は輪郭と色を、後ろの層は物体を捉えます</translation>
    </message>
    <message>
        <source>Clas&amp;s</source>
        <translation>クラス(&amp;S)</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>マップで説明する対象</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>How strongly the map covers the picture</source>
        <translation>マップを画像に重ねる濃さ</translation>
    </message>
    <message>
        <source>Asking a network with random weights…</source>
        <translation>ランダムな重みのネットワークに問い合わせ中…</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>最終層</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1（予測）</translation>
    </message>
    <message>
        <source>the predicted</source>
        <translation>予測クラス</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>類似度 %1。</translation>
    </message>
    <message>
        <source>One of the two maps is the same everywhere: it shows nothing.</source>
        <translation>2 つのマップの一方が全体で一様なため、何も示していません。</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives nearly the same map: it shows the edges of the picture rather than what was learnt. Do not rely on it.</source>
        <translation>何も学習していないネットワークでもほぼ同じマップになります。学習した内容ではなく、画像の輪郭を示しています。このマップを根拠にしないでください。</translation>
    </message>
    <message>
        <source>Part of this map comes from the picture alone, without anything learnt. Read it with care.</source>
        <translation>このマップの一部は、学習とは無関係に画像だけから生じています。注意して解釈してください。</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives another map: this one depends on what was learnt.</source>
        <translation>何も学習していないネットワークでは別のマップになります。このマップは学習した内容を反映しています。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message>
        <source>Copies of &amp;turned pictures are stored upright</source>
        <translation>回転情報のある画像は正立させてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copies lose &amp;place, device and owner</source>
        <translation>コピーから場所・機器・所有者の情報を除く(&amp;P)</translation>
    </message>
    <message>
        <source>Also what &amp;models proposed and nobody has accepted</source>
        <translation>モデルの未採用の提案も含める(&amp;M)</translation>
    </message>
    <message>
        <source>Export the data set</source>
        <translation>データセットを書き出し</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>この形式で保持できないもの</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進行状況</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出し(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>すべての画像</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>「データ」のフィルターどおり</translation>
    </message>
    <message>
        <source>Reviewed pictures</source>
        <translation>確認済みの画像</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>学習画像</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>検証画像</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>コピーする</translation>
    </message>
    <message>
        <source>Hard links: no further space on this disk</source>
        <translation>ハードリンク: ディスクの空き容量を使いません</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>元の場所のままにする</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選択(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>画像(&amp;P)</translation>
    </message>
    <message>
        <source>Picture f&amp;iles</source>
        <translation>画像ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Into the new folder</source>
        <translation>新しいフォルダー(&amp;I)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>対象の画像</translation>
    </message>
    <message>
        <source>What happens to the picture files</source>
        <translation>画像ファイルの扱い</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>書き出し先フォルダー</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>この形式で保持できる内容を調べています…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込み中…</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>書き出せません</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>何も書き込まれませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>アノテーション %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>この形式ですべて保持できます。</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>この形式で保持できないもの:</translation>
    </message>
    <message>
        <source>Written, read again and found equal. %1</source>
        <translation>書き込み後に読み直し、一致を確認しました。%1</translation>
    </message>
    <message>
        <source>The new folder is made in</source>
        <translation>新しいフォルダーの作成先</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportTable</name>
    <message>
        <source>&amp;TorchScript – for LibTorch and Python</source>
        <translation>TorchScript – LibTorch と Python 向け(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;ONNX – for OpenCV and every other runtime</source>
        <translation>ONNX – OpenCV とその他のランタイム向け(&amp;O)</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;3</source>
        <translation>ONNX、opset 13(&amp;3)</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;7</source>
        <translation>ONNX、opset 17(&amp;7)</translation>
    </message>
    <message>
        <source>ONNX that takes &amp;bytes and normalises them</source>
        <translation>ONNX、バイト値を受け取り正規化(&amp;B)</translation>
    </message>
    <message>
        <source>The same, colours in &amp;planes</source>
        <translation>同上、色をプレーン別に(&amp;P)</translation>
    </message>
    <message>
        <source>ONNX with &amp;half weights – half the size</source>
        <translation>ONNX、半精度の重み – サイズ 1/2(&amp;H)</translation>
    </message>
    <message>
        <source>ONNX in &amp;8 bits – a quarter of the size</source>
        <translation>ONNX、8 ビット – サイズ 1/4(&amp;8)</translation>
    </message>
    <message>
        <source>&amp;Weights alone, as safetensors</source>
        <translation>重みのみ、safetensors 形式(&amp;W)</translation>
    </message>
    <message>
        <source>Measured by the machine&apos;s meters, with all that ran beside it</source>
        <translation>コンピューターの計測器による実測値（同時に動作したものを含む）</translation>
    </message>
    <message>
        <source>An estimate from processor time and memory</source>
        <translation>CPU 時間とメモリからの推定値</translation>
    </message>
    <message>
        <source>The checkpoint: %1</source>
        <translation>チェックポイント: %1</translation>
    </message>
    <message>
        <source>Loaded by another program in a fresh process, and compared picture by picture</source>
        <translation>別のプログラムが新しいプロセスで読み込み、画像ごとに比較しました</translation>
    </message>
    <message>
        <source>Verified file</source>
        <translation>動作確認済みファイル</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク上の大きさ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>The program that ran it</source>
        <translation>実行したプログラム</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>実行環境</translation>
    </message>
    <message>
        <source>Greatest difference of a logit from the checkpoint&apos;s</source>
        <translation>チェックポイントとのロジットの最大差</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Pictures for which it names the same class as the checkpoint</source>
        <translation>チェックポイントと同じクラスを答えた画像</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>同じクラス</translation>
    </message>
    <message>
        <source>On the pictures that were compared</source>
        <translation>比較した画像での値</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with one thread, median</source>
        <translation>1 スレッドで画像 1 枚にかかるミリ秒（中央値）</translation>
    </message>
    <message>
        <source>ms, 1 thread</source>
        <translation>ms、1 スレッド</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with all threads, median</source>
        <translation>全スレッドで画像 1 枚にかかるミリ秒（中央値）</translation>
    </message>
    <message>
        <source>ms, all</source>
        <translation>ms、全スレッド</translation>
    </message>
    <message>
        <source>Millijoules for one picture with all threads</source>
        <translation>全スレッドで画像 1 枚に使うミリジュール</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>mJ</translation>
    </message>
    <message>
        <source>%1 names the checkpoint&apos;s class for %2 of the pictures; it must for %3.</source>
        <translation>%1 がチェックポイントと同じクラスを答えた画像は %2 です。%3 以上が必要です。</translation>
    </message>
    <message>
        <source>%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.</source>
        <translation>%1 の正解率は %2、チェックポイントは %3 です。許容される低下は 1 ポイントまでです。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message>
        <source>Comparing with the checkpoint in a fresh process…</source>
        <translation>新しいプロセスでチェックポイントと比較中…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>ファイルを書き込み中…</translation>
    </message>
    <message>
        <source>Running the checkpoint on the test pictures…</source>
        <translation>テスト画像でチェックポイントを実行中…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出し(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>書き出しをキャンセル</translation>
    </message>
    <message>
        <source>Choose the export folder…</source>
        <translation>書き出し先フォルダーを選択…</translation>
    </message>
    <message>
        <source>Open the folder of the export</source>
        <translation>書き出し先フォルダーを開く</translation>
    </message>
    <message>
        <source>No model to export yet</source>
        <translation>書き出せるモデルがまだありません</translation>
    </message>
    <message>
        <source>Train a model first; then it can be written for other programs and verified.</source>
        <translation>まずモデルを学習してください。その後、他のプログラム向けに書き出し、動作を確認できます。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>「学習」へ移動</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Needs ONNX Runtime on this machine, which verifies it: the variable IMAGO_ONNXRUNTIME names its library where it is not installed</source>
        <translation>動作確認には、このコンピューターに ONNX Runtime が必要です。インストールされていない場合は、環境変数 IMAGO_ONNXRUNTIME でライブラリを指定してください</translation>
    </message>
    <message>
        <source>Beside them: model.json with classes, preprocessing and calibration, a model card, sums, and examples for Python, C++ and Node.js.</source>
        <translation>併せて出力: クラス・前処理・キャリブレーションを記した model.json、モデルカード、チェックサム、Python・C++・Node.js 用のサンプル。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>書き出し先フォルダー</translation>
    </message>
    <message>
        <source>Export and verif&amp;y</source>
        <translation>書き出して動作確認(&amp;Y)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進行状況</translation>
    </message>
    <message>
        <source>Every file is proved before it is yours</source>
        <translation>すべてのファイルの動作を確認してからお渡しします</translation>
    </message>
    <message>
        <source>A fresh process loads it and compares it with the checkpoint on the test pictures.</source>
        <translation>新しいプロセスがファイルを読み込み、テスト画像でチェックポイントと比較します。</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>書き出したファイル</translation>
    </message>
    <message>
        <source>Files beside the model</source>
        <translation>モデルに付属するファイル</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>書き出し先フォルダー</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>書き出しをキャンセルしました。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>何も書き出されませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n 個のファイルを書き出し、動作を確認しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>検証画像 %Ln 枚中 %1 枚で比較しました。テスト画像はありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>学習画像 %Ln 枚中 %1 枚で比較しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>テスト画像 %Ln 枚中 %1 枚で比較しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy of the checkpoint there: %1.</source>
        <translation>そこでのチェックポイントの正解率: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n クラス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n エポック</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>データ %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>不合格: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>%n 個は不合格のため除外しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1: 画像 %Ln 枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>フィルムストリップ</translation>
    </message>
</context>
<context>
    <name>imago::ui::FilterPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認状態</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>すべての画像を表示</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>対象なし</translation>
    </message>
    <message>
        <source>Proposed by a model</source>
        <translation>モデルの提案あり</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>imago::ui::FoldSection</name>
    <message>
        <source>open</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>折りたたみ</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderMenu</name>
    <message>
        <source>Watched for new pictures:</source>
        <translation>新しい画像を監視するフォルダー:</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（現在は存在しません）</translation>
    </message>
    <message>
        <source>Pictures that come into this folder, or into one below it, are added within a second or two; those that vanish are marked as missing, and keep their labels.</source>
        <translation>このフォルダーまたはその下のフォルダーに入った画像は、1～2 秒で追加されます。なくなった画像は「ファイルなし」となり、ラベルは残ります。</translation>
    </message>
    <message>
        <source>No folder has been added yet</source>
        <translation>フォルダーがまだ追加されていません</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>画像フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Look for changes now</source>
        <translation>今すぐ変更を確認(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Forget a folder; its pictures stay</source>
        <translation>フォルダーの登録を解除（画像は残ります）(&amp;F)</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderWatch</name>
    <message>
        <source>New pictures: %1</source>
        <translation>新しい画像: %1</translation>
    </message>
    <message>
        <source>changed or back: %1</source>
        <translation>変更または復元: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>新しい場所で発見: %1</translation>
    </message>
    <message>
        <source>files gone: %1</source>
        <translation>なくなったファイル: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取り不可: %1</translation>
    </message>
    <message>
        <source>Taking changes of watched folders</source>
        <translation>監視フォルダーの変更を反映</translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message>
        <source>Forget pictures</source>
        <translation>画像を完全に消去</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>画像 %n 枚と、その記録をすべて消去しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, notes, undo history, predictions and thumbnails go, in the project, its backups and its runs. This cannot be undone. Your picture files stay; models that were trained on them, and what you exported, stay as they are, and runs that used them cannot be resumed.</source>
        <translation>プロジェクト、バックアップ、実行から、ラベル、コメント、操作履歴、予測、サムネイルが消去されます。この操作は元に戻せません。画像ファイルは残ります。これらの画像で学習したモデルと書き出したものはそのまま残りますが、これらの画像を使った実行は再開できなくなります。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>消去(&amp;F)</translation>
    </message>
    <message>
        <source>Forgetting pictures</source>
        <translation>画像を消去中</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>画像 %n 枚を消去しました</numerusform>
        </translation>
    </message>
    <message>
        <source>backups cleaned: %1</source>
        <translation>処理したバックアップ: %1</translation>
    </message>
    <message>
        <source>runs cleaned: %1</source>
        <translation>処理した実行: %1</translation>
    </message>
    <message>
        <source>still in a watched folder, move it away: %1</source>
        <translation>まだ監視フォルダーにあります。移動してください: %1</translation>
    </message>
    <message>
        <source>still named in: %1</source>
        <translation>まだ名前が残っています: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message>
        <source>the place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>線</translation>
    </message>
    <message>
        <source>the points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>輪郭</translation>
    </message>
    <message>
        <source>the turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>that it is open</source>
        <translation>開いた形であること</translation>
    </message>
    <message>
        <source>the curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>that it is filled</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>what lies outside the picture</source>
        <translation>画像の外側の部分</translation>
    </message>
    <message>
        <source>what is finer than a pixel</source>
        <translation>1 ピクセルより細かい部分</translation>
    </message>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>穴 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>%n 個の部分に分かれていること</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::GroupModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Accuracy minus that of the largest group, in points</source>
        <translation>最大のグループとの正解率の差（ポイント）</translation>
    </message>
    <message>
        <source>95 % interval of the accuracy</source>
        <translation>正解率の 95% 信頼区間</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Farthest apart in one class: %1, found %2 points more often in one group.</source>
        <translation>1 クラスでの最大の差: %1。一方のグループでは再現率が %2 ポイント高くなっています。</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, more than chance.</source>
        <translation>グループ間の差は %1 ポイントです: p = %2、偶然を超える差です。</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, this may be chance.</source>
        <translation>グループ間の差は %1 ポイントです: p = %2、偶然の可能性があります。</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookBrowser</name>
    <message>
        <source>Page of the handbook</source>
        <translation>ハンドブックのページ</translation>
    </message>
    <message>
        <source>&lt;h1&gt;There is no such page&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</source>
        <translation>&lt;h1&gt;ページが見つかりません&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>ハンドブック</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>先頭ページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Search the handbook (Ctrl+F)</source>
        <translation>ハンドブックを検索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>ハンドブックを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>見つかったページ</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <translation>%1 – ハンドブック</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>すべての語を含むページはありません。</translation>
    </message>
    <message>
        <source>A link to the web</source>
        <translation>Web へのリンク</translation>
    </message>
    <message>
        <source>This link leads out of the handbook:</source>
        <translation>このリンクはハンドブックの外へ移動します:</translation>
    </message>
    <message>
        <source>%1

Imago fetches nothing itself. Your web browser can open it.</source>
        <translation>%1

Imago 自体は何も取得しません。Web ブラウザーで開くことができます。</translation>
    </message>
    <message>
        <source>&amp;Open in the web browser</source>
        <translation>Web ブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>アドレスをコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>imago::ui::HeatView</name>
    <message>
        <source>The selected picture</source>
        <translation>選択中の画像</translation>
    </message>
    <message>
        <source>Draw a frame around a part to find pictures that look like it</source>
        <translation>一部を枠で囲むと、それに似た画像を検索します</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they size; Return finds, Escape drops</source>
        <translation>矢印キーで移動、Shift を押しながらでサイズ変更、Return で検索、Esc で取り消し</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryView</name>
    <message>
        <source>&amp;Take back to here</source>
        <translation>ここまで元に戻す(&amp;T)</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>変更履歴（新しい順）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>ここまでやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Every change is kept, also after a restart. Grey ones are taken back.</source>
        <translation>すべての変更は再起動後も保持されます。灰色の変更は元に戻されています。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>この画像は表示できません</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageListModel</name>
    <message>
        <source>not labelled</source>
        <translation>ラベルなし</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message>
        <source>&amp;Keep pictures that are not found, as missing</source>
        <translation>見つからない画像を「ファイルなし」として残す(&amp;K)</translation>
    </message>
    <message>
        <source>Import a data set</source>
        <translation>データセットを読み込み</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>読み込み(&amp;I)</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自動判別</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>既存の内容に追加</translation>
    </message>
    <message>
        <source>Add to what is there, whole-picture classes too</source>
        <translation>既存の内容に追加（画像全体のクラスも）</translation>
    </message>
    <message>
        <source>Keep what is there alone</source>
        <translation>既存の内容を変更しない</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>既存の内容を置き換え</translation>
    </message>
    <message>
        <source>Beside the annotations, or as they say</source>
        <translation>アノテーションと同じ場所、または記載の場所</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選択(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Pictures &amp;lie in</source>
        <translation>画像の場所(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Annotated pictures</source>
        <translation>アノテーション済みの画像(&amp;A)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>What happens to pictures that have annotations</source>
        <translation>アノテーションのある画像の扱い</translation>
    </message>
    <message>
        <source>Classes of the data set and what becomes of them</source>
        <translation>データセットのクラスとその扱い</translation>
    </message>
    <message>
        <source>Class there</source>
        <translation>元のクラス</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換先</translation>
    </message>
    <message>
        <source>Problems of the data set</source>
        <translation>データセットの問題</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>クラス(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>問題(&amp;P)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>読み込めません</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1: 画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>アノテーション %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>問題が %Ln 件あります（下の一覧）。それ以外はすべて読み込めます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be taken. It can be undone as one step.</source>
        <translation>すべて読み込めます。1 つの操作として元に戻せます。</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 の変換先</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（対象外）</translation>
    </message>
    <message>
        <source>&amp;Classes (%1)</source>
        <translation>クラス（%1）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>問題（%1）(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>プロジェクトに画像 %Ln 枚があります</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectViews</name>
    <message>
        <source>&amp;Similar together</source>
        <translation>似たクラスを並べる(&amp;S)</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Groups of pictures</source>
        <translation>画像グループ</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>疑わしいラベル</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>実行の比較</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>What the cells say</source>
        <translation>セルに表示する値</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>正解クラスに対する %</translation>
    </message>
    <message>
        <source>% of the predicted class</source>
        <translation>予測クラスに対する %</translation>
    </message>
    <message>
        <source>Classes that are confused stand side by side</source>
        <translation>混同されるクラスを隣り合わせに並べます</translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message>
        <source>Misclassified pictures</source>
        <translation>誤分類された画像</translation>
    </message>
    <message>
        <source>All pictures of the split</source>
        <translation>分割のすべての画像</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>画像 %n 枚（損失の大きい順）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source> · Ctrl+A and a class key label them all</source>
        <translation> · Ctrl+A とクラスのキーですべてにラベルを付けます</translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · 除外 %n 枚: この実行にないクラス</numerusform>
        </translation>
    </message>
    <message>
        <source>First let the network look at all pictures, here on the map.</source>
        <translation>まず、このマップでネットワークにすべての画像を見せてください。</translation>
    </message>
    <message>
        <source>Similar pictures, the most similar first</source>
        <translation>似た画像（類似度の高い順）</translation>
    </message>
    <message>
        <source>Similar to the framed part, the most similar first</source>
        <translation>枠内に似た画像（類似度の高い順）</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>予測を採用</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>The label is right</source>
        <translation>ラベルは正しい</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>&amp;Ambiguous</source>
        <translation>あいまい(&amp;A)</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>あいまい</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>除外(&amp;X)</translation>
    </message>
    <message>
        <source>Show what the model looks at</source>
        <translation>モデルの注目箇所を表示</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Only the wrong ones</source>
        <translation>誤りのみ表示</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>誤りのみ</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>「ラベル付け」で開く</translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation>すべての誤りを再び表示</translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>レポートを作成(&amp;P)…</translation>
    </message>
    <message>
        <source>The nearest training pictures</source>
        <translation>最も近い学習画像</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>分析する対象がまだありません</translation>
    </message>
    <message>
        <source>Train a model; then its mistakes are shown here, and you can mend labels on the spot.</source>
        <translation>モデルを学習してください。その誤りがここに表示され、その場でラベルを直せます。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>「学習」へ移動</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>マクロ F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Show what the network gets</source>
        <translation>ネットワークの入力を表示</translation>
    </message>
    <message>
        <source>Find similar pictures</source>
        <translation>似た画像を検索</translation>
    </message>
    <message>
        <source>Widen the view</source>
        <translation>表示を広げる</translation>
    </message>
    <message>
        <source>Greatest loss</source>
        <translation>損失の大きい順</translation>
    </message>
    <message>
        <source>Greatest loss of the cell first</source>
        <translation>セル内の損失の大きい順</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>典型的な順</translation>
    </message>
    <message>
        <source>Most typical pictures of the cell first</source>
        <translation>セル内の典型的な画像の順</translation>
    </message>
    <message>
        <source>Most surprising</source>
        <translation>意外な順</translation>
    </message>
    <message>
        <source>Most surprising pictures of the cell first</source>
        <translation>セル内の意外な画像の順</translation>
    </message>
    <message>
        <source>Order of the cell’s pictures</source>
        <translation>セル内の画像の並び順</translation>
    </message>
    <message>
        <source>Typical: like most of the cell. Surprising: where the model was surest and wrong, or right by a hair.</source>
        <translation>典型的: セルの大半に似た画像。意外: モデルが強く確信して誤った画像、または僅差で正解した画像。</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>予測の進行状況</translation>
    </message>
    <message>
        <source>Pictures, the greatest loss first</source>
        <translation>画像（損失の大きい順）</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>True label: %1</source>
        <translation>正解ラベル: %1</translation>
    </message>
    <message>
        <source>Not predicted yet</source>
        <translation>まだ予測されていません</translation>
    </message>
    <message>
        <source>This run has no predictions for this split.</source>
        <translation>この実行には、この分割の予測がありません。</translation>
    </message>
    <message>
        <source>&amp;Predict these pictures</source>
        <translation>これらの画像を予測(&amp;P)</translation>
    </message>
    <message>
        <source>No labelled pictures</source>
        <translation>ラベルのある画像がありません</translation>
    </message>
    <message>
        <source>No picture of this split has a label that the run knows.</source>
        <translation>この分割には、この実行のクラスに当てはまるラベルの画像がありません。</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>モデルに問い合わせ中…</translation>
    </message>
    <message>
        <source>Calibrated confidences</source>
        <translation>確信度をキャリブレーション</translation>
    </message>
    <message>
        <source>Frame a part of the picture</source>
        <translation>画像の一部を枠で囲む</translation>
    </message>
</context>
<context>
    <name>imago::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>キー割り当て</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>キーセット</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>キーセット(&amp;A)</translation>
    </message>
    <message>
        <source>Put &amp;all back</source>
        <translation>すべて既定に戻す(&amp;A)</translation>
    </message>
    <message>
        <source>Takes back every change of yours; the chosen set stays</source>
        <translation>自分で行った変更をすべて取り消します。選択中のキーセットはそのままです</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>新しいキー(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>このキーを使う(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>このキーを追加(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>キーなし(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>既定に戻す(&amp;P)</translation>
    </message>
    <message>
        <source>Choose a command to change its keys</source>
        <translation>キーを変更するコマンドを選んでください</translation>
    </message>
    <message>
        <source>%1: its key belongs to the class and is changed there</source>
        <translation>%1: このキーはクラスのもので、クラス側で変更します</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which loses it.</source>
        <translation>%1 は %2 のキーです。設定すると、元のコマンドからは外れます。</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which keeps it: here it will not work.</source>
        <translation>%1 はクラスのコマンド %2 のキーで、そちらが優先されます。ここでは機能しません。</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which loses it.</source>
        <translation>%1 はクラスのコマンド %2 のキーです。設定すると、そのコマンドからは外れます。</translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>Pictures to go through</source>
        <translation>対象の画像</translation>
    </message>
    <message>
        <source>Labelled share</source>
        <translation>ラベルありの割合</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>すべての画像</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>ラベルなしの画像</translation>
    </message>
    <message>
        <source>Pictures with proposals</source>
        <translation>提案のある画像</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>「データ」のフィルターどおり</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>対象なし</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>画像なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1/%2 · ラベルなし %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>プロジェクトの画像 %Ln 枚中 %1 枚がラベルあり</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Classes that are suspected to be mixed up</source>
        <translation>取り違えが疑われるクラス</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>疑わしいラベル</translation>
    </message>
    <message>
        <source>Labelled %1, looks like %2</source>
        <translation>ラベルは %1、推定は %2</translation>
    </message>
    <message>
        <source>No label is suspected</source>
        <translation>疑わしいラベルはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>疑わしい画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Some %1 of the labels may be wrong</source>
        <translation>ラベルの約 %1 が誤っている可能性があります</translation>
    </message>
    <message>
        <source>The model learnt from these pictures, so that it agrees with many wrong labels. The test and validation splits tell more.</source>
        <translation>モデルはこれらの画像で学習したため、多くの誤ったラベルにも一致します。テストと検証の分割のほうがよく分かります。</translation>
    </message>
    <message>
        <source>The model did not learn from these pictures and contradicts their labels. Return takes its class, a class key another, K keeps the label, M and X set the picture aside.</source>
        <translation>モデルはこれらの画像で学習しておらず、そのラベルと食い違っています。Return でモデルのクラスを採用、クラスのキーで別のクラスに変更、K でラベルを維持、M と X で画像を脇に置きます。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>疑わしいラベル %n 件を確認(&amp;R)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelWorkspace</name>
    <message>
        <source>That was the last picture of the list.</source>
        <translation>一覧の最後の画像でした。</translation>
    </message>
    <message>
        <source>The picture before has no labels to repeat.</source>
        <translation>前の画像には、繰り返すラベルがありません。</translation>
    </message>
    <message>
        <source>No other picture of this list is unlabelled.</source>
        <translation>この一覧には、他にラベルなしの画像はありません。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>表示するものがありません</translation>
    </message>
    <message>
        <source>No picture passes the chosen filter.</source>
        <translation>選択中のフィルターに一致する画像がありません。</translation>
    </message>
    <message>
        <source>Done: &amp;labelled, and on</source>
        <translation>完了: ラベルありにして次へ(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;viewed, and on</source>
        <translation>確認済みにして次へ(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Nothing to label here, and on</source>
        <translation>対象なしにして次へ(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>今はスキップ(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Comment on the picture</source>
        <translation>画像にコメント(&amp;C)</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>This picture has labels; delete them first if there is nothing to label.</source>
        <translation>この画像にはラベルがあります。対象がない場合は、先にラベルを削除してください。</translation>
    </message>
    <message>
        <source>Accept the surest proposal, or the chosen</source>
        <translation>最も確信度の高い、または選択中の提案を採用</translation>
    </message>
    <message>
        <source>Reject the surest proposal; where there is none, exclude the picture</source>
        <translation>最も確信度の高い提案を却下。提案がなければ画像を除外</translation>
    </message>
    <message>
        <source>Accept all proposals of the picture</source>
        <translation>画像のすべての提案を採用</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>すべて採用</translation>
    </message>
    <message>
        <source>E&amp;xclude the picture, or take it back</source>
        <translation>画像を除外、または除外を取り消し(&amp;X)</translation>
    </message>
    <message>
        <source>Nothing is proposed any more here.</source>
        <translation>提案はもうありません。</translation>
    </message>
    <message>
        <source>That was the last proposal of this picture. %1 goes on to the next one.</source>
        <translation>この画像の最後の提案でした。%1 で次の画像へ進みます。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル付け</translation>
    </message>
    <message>
        <source>No pictures to label yet</source>
        <translation>ラベルを付ける画像がまだありません</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; they are never copied or changed.</source>
        <translation>「データ」で画像フォルダーを追加してください。画像がコピーまたは変更されることはありません。</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>「データ」へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>前の画像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>次の画像(&amp;N)</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled picture</source>
        <translation>次のラベルなし画像(&amp;U)</translation>
    </message>
    <message>
        <source>Previous unlabelled picture</source>
        <translation>前のラベルなし画像</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>最初の画像</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>最後の画像</translation>
    </message>
    <message>
        <source>&amp;Repeat the labels of the picture before</source>
        <translation>前の画像のラベルを繰り返す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shapes, or clear the labels</source>
        <translation>選択した図形を削除、またはラベルを消去(&amp;D)</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>要注意にする(&amp;T)</translation>
    </message>
    <message>
        <source>Pr&amp;opose boxes with the built-in detector</source>
        <translation>内蔵の検出器で矩形を提案(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>100% 表示</translation>
    </message>
    <message>
        <source>Move &amp;on after labelling</source>
        <translation>ラベルを付けたら次へ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Several classes a picture</source>
        <translation>1 画像に複数のクラス(&amp;S)</translation>
    </message>
    <message>
        <source>Suggest &amp;with the newest model</source>
        <translation>最新のモデルで候補を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>%1 のラベルを付ける</translation>
    </message>
    <message>
        <source>Pictures that teach most &amp;first</source>
        <translation>学習効果の高い画像から順に(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forget this picture for good…</source>
        <translation>この画像を完全に消去(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message>
        <source>%1 Wh</source>
        <translation>%1 Wh</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <comment>a preset and what differs</comment>
        <translation>%1（変更: %2）</translation>
    </message>
    <message>
        <source>The run that an export takes</source>
        <translation>書き出しに使う実行</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>画像 %n 枚で測定</numerusform>
        </translation>
    </message>
    <message>
        <source>Not predicted on this split: show the run and let it predict</source>
        <translation>この分割では未予測です。実行を表示して予測してください</translation>
    </message>
    <message>
        <source>Energy by the machine’s meters</source>
        <translation>コンピューターの計測器によるエネルギー</translation>
    </message>
    <message>
        <source>Energy is an estimate</source>
        <translation>エネルギーは推定値です</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>プリセット: %1</translation>
    </message>
    <message>
        <source>Differs from the preset %1 in:
%2</source>
        <translation>プリセット「%1」との違い:
%2</translation>
    </message>
    <message>
        <source>%1, the run that an export takes</source>
        <translation>%1、書き出しに使う実行</translation>
    </message>
    <message>
        <source>A package marks the run that an export takes</source>
        <translation>箱のアイコンは書き出しに使う実行を示します</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Top-1; with several labels: exactly the right set</source>
        <translation>Top-1。複数ラベルの場合は組がすべて一致した割合</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>クラスの F1 の平均</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>クラスの再現率の平均</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: less is better</source>
        <translation>交差エントロピーの平均（nat）: 小さいほど良い</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>対数損失</translation>
    </message>
    <message>
        <source>Expected calibration error: less is better</source>
        <translation>期待キャリブレーション誤差: 小さいほど良い</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>学習にかかった時間</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What the training used</source>
        <translation>学習で使ったエネルギー</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>The nearest preset, and what the recipe does differently</source>
        <translation>最も近いプリセットと、レシピの違い</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of the recipe and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>この実行を分析(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Use for export</source>
        <translation>書き出しに使う(&amp;U)</translation>
    </message>
    <message>
        <source>Runs and how good they are</source>
        <translation>実行とその性能</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>実行を測定中…</translation>
    </message>
    <message>
        <source>No run to compare</source>
        <translation>比較する実行がありません</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>この分割の画像での実行は %n 件です。箱のアイコンは書き出しに使う実行を示します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>うち %n 件にはこの分割の予測がありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message>
        <source>Never right while it was trained</source>
        <translation>学習中に一度も正解しませんでした</translation>
    </message>
    <message>
        <source>Right from the first epoch on</source>
        <translation>最初のエポックから正解</translation>
    </message>
    <message>
        <source>Right since epoch %1</source>
        <translation>エポック %1 から正解</translation>
    </message>
    <message>
        <source>When the network learnt this picture</source>
        <translation>ネットワークがこの画像を学習した時期</translation>
    </message>
    <message>
        <source>After epoch %1: %2, %3
The label had %4</source>
        <translation>エポック %1 の後: %2、%3
ラベルの確信度は %4</translation>
    </message>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>%n エポック中 %1 エポックで正解（最後は誤り）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MainWindow</name>
    <message>
        <source>Run %1 failed</source>
        <translation>実行 %1 が失敗しました</translation>
    </message>
    <message>
        <source>Run %1 is done: %2 of the validation pictures are right.</source>
        <translation>実行 %1 が完了しました。検証画像の正解率は %2 です。</translation>
    </message>
    <message>
        <source>Run %1 has ended.</source>
        <translation>実行 %1 が終了しました。</translation>
    </message>
    <message>
        <source>%1 – Imago</source>
        <translation>%1 – Imago</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>学習中の実行があります</translation>
    </message>
    <message>
        <source>The run %1 is still training.</source>
        <translation>実行 %1 はまだ学習中です。</translation>
    </message>
    <message>
        <source>Stopped runs keep what they have learnt and can be resumed later.</source>
        <translation>停止した実行は、学習した内容を保持し、後で再開できます。</translation>
    </message>
    <message>
        <source>&amp;Keep training, close the window</source>
        <translation>学習を続けてウィンドウを閉じる(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止して閉じる(&amp;S)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったプロジェクトを開く(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>サンプルプロジェクトを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>画像フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>画像を追加(&amp;P)…</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>動画を追加…</translation>
    </message>
    <message>
        <source>&amp;Import a data set…</source>
        <translation>データセットを読み込み(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the data set…</source>
        <translation>データセットを書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Look for &amp;changed and moved files</source>
        <translation>変更・移動されたファイルを確認(&amp;C)</translation>
    </message>
    <message>
        <source>Pre&amp;dict pictures…</source>
        <translation>画像を予測(&amp;D)…</translation>
    </message>
    <message>
        <source>Pre-&amp;label pictures…</source>
        <translation>画像を事前ラベル付け(&amp;L)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>All changes are saved: every change is written to %1 at once.</source>
        <translation>すべての変更は保存済みです。変更は毎回ただちに %1 に書き込まれます。</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>プロジェクトを閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>履歴(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>テーマ: デスクトップに合わせる(&amp;D)</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>テーマ: ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>テーマ: ダーク(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>コマンド(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>キー割り当て(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>Imago について(&amp;A)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>Imago について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Turns a folder of pictures into a working image model.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, OpenCV, SQLite and LibTorch; icons by Lucide.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;画像フォルダーを、実際に使える画像モデルにします。&lt;/p&gt;&lt;p&gt;GNU 一般公衆ライセンス（GPL）バージョン 3 以降に基づく自由ソフトウェアです。Qt %2、OpenCV、SQLite、LibTorch を使用しています。アイコンは Lucide によるものです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening the sample project…</source>
        <translation>サンプルプロジェクトを開いています…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago プロジェクト (*.imago);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Predict pictures</source>
        <translation>画像を予測</translation>
    </message>
    <message>
        <source>Open a project first: then weights can be dropped here.</source>
        <translation>先にプロジェクトを開いてください。その後、重みをここにドロップできます。</translation>
    </message>
    <message>
        <source>Drop folders, pictures, videos, annotations, weights or a project file here.</source>
        <translation>フォルダー、画像、動画、アノテーション、重み、プロジェクトファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>Open a project first: then videos can be dropped here.</source>
        <translation>先にプロジェクトを開いてください。その後、動画をここにドロップできます。</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>ハンドブック(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tour of the workspaces</source>
        <translation>ワークスペースのツアー(&amp;T)</translation>
    </message>
    <message>
        <source>%1 (read-only) – Imago</source>
        <translation>%1（読み取り専用）– Imago</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>バックアップを復元(&amp;B)…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>システムの言語(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is still at work. Choose the language again when that is done.</source>
        <translation>「%1」が処理中です。完了してから言語を選び直してください。</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>テーマ: ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Patterns for classes</source>
        <translation>クラスのパターン(&amp;P)</translation>
    </message>
    <message>
        <source>Forms, dashes and hatches beside the colours of classes, groups and runs</source>
        <translation>クラス、グループ、実行を、色に加えて形、破線、網かけでも区別します</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字サイズ(&amp;X)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>ウィンドウの次の領域(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>ウィンドウの前の領域(&amp;V)</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message>
        <source>No map yet</source>
        <translation>マップはまだありません</translation>
    </message>
    <message>
        <source>Let the network of this run look at every
picture, labelled or not. The map then shows
which of them are alike to it.</source>
        <translation>この実行のネットワークに、ラベルの有無を問わず
すべての画像を見せてください。ネットワークから見て
どの画像が似ているかをマップに示します。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>すべての画像を見せる(&amp;L)</translation>
    </message>
    <message>
        <source>Neighbourhoods: reading</source>
        <translation>近傍: 読み取り中</translation>
    </message>
    <message>
        <source>Neighbourhoods: searching</source>
        <translation>近傍: 検索中</translation>
    </message>
    <message>
        <source>Neighbourhoods: arranging</source>
        <translation>近傍: 配置中</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>全画像の処理の進行状況</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>色の意味</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正誤</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>How the pictures are arranged</source>
        <translation>画像の配置方法</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>近傍</translation>
    </message>
    <message>
        <source>Main directions</source>
        <translation>主成分</translation>
    </message>
    <message>
        <source>UMAP: alike pictures lie together</source>
        <translation>UMAP: 似た画像が集まります</translation>
    </message>
    <message>
        <source>Two principal components: distances are true, groups overlap</source>
        <translation>2 つの主成分: 距離は正確ですが、グループが重なります</translation>
    </message>
    <message>
        <source>Draw a line around pictures</source>
        <translation>線で画像を囲む</translation>
    </message>
    <message>
        <source>%1; or drag with Shift held</source>
        <translation>%1（Shift を押しながらドラッグでも可）</translation>
    </message>
    <message>
        <source>List the pictures in view</source>
        <translation>表示中の画像を一覧表示</translation>
    </message>
    <message>
        <source>Pictures in view on the map</source>
        <translation>マップに表示中の画像</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>マップ全体を表示</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>配置を停止</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>マップの進行状況</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>マップの色</translation>
    </message>
    <message>
        <source>Click to bring out a colour; double click or Return lists its pictures</source>
        <translation>クリックでその色を強調、ダブルクリックまたは Return でその画像を一覧表示します</translation>
    </message>
    <message>
        <source>Around a picture on the map</source>
        <translation>マップ上である画像の周辺</translation>
    </message>
    <message>
        <source>Pictures inside the line</source>
        <translation>線の内側の画像</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Starting the network…</source>
        <translation>ネットワークを起動中…</translation>
    </message>
    <message>
        <source>Looking for the main directions…</source>
        <translation>主成分を計算中…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>新しい画像 %n 枚を追加(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>ラベル: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>予測: %1、%2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>誤り</translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>マップには画像が %n 枚以上必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prediction: %1, %2 (wrong)</source>
        <translation>予測: %1、%2（誤り）</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapView</name>
    <message>
        <source>Map of all pictures</source>
        <translation>すべての画像のマップ</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresModel</name>
    <message>
        <source>Subset accuracy</source>
        <translation>完全一致率</translation>
    </message>
    <message>
        <source>Pictures with exactly the right set of classes</source>
        <translation>クラスの組が完全に一致した画像の割合</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Mean average precision of the classes</source>
        <translation>クラスの平均適合率（AP）の平均</translation>
    </message>
    <message>
        <source>Hamming loss</source>
        <translation>ハミング損失</translation>
    </message>
    <message>
        <source>Share of the picture and class pairs that are wrong</source>
        <translation>画像とクラスの組のうち誤りの割合</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>正解率（Top-1）</translation>
    </message>
    <message>
        <source>Pictures whose most probable class is the true one</source>
        <translation>最も確率の高いクラスが正解だった画像の割合</translation>
    </message>
    <message>
        <source>Top-%1</source>
        <translation>Top-%1</translation>
    </message>
    <message>
        <source>Pictures whose true class is among the %1 most probable</source>
        <translation>確率の高い上位 %1 クラスに正解が含まれる画像の割合</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>バランス正解率</translation>
    </message>
    <message>
        <source>Mean recall of the classes: rare ones count as much as common ones</source>
        <translation>クラスの再現率の平均: まれなクラスも頻出クラスと同じ重みで数えます</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>マクロ F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>クラスの F1 の平均</translation>
    </message>
    <message>
        <source>Macro precision</source>
        <translation>マクロ適合率</translation>
    </message>
    <message>
        <source>Mean precision of the classes</source>
        <translation>クラスの適合率の平均</translation>
    </message>
    <message>
        <source>Macro recall</source>
        <translation>マクロ再現率</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>クラスの再現率の平均</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>加重 F1</translation>
    </message>
    <message>
        <source>Mean F1, each class by its pictures</source>
        <translation>画像数で重み付けしたクラスの F1 の平均</translation>
    </message>
    <message>
        <source>Micro-F1</source>
        <translation>マイクロ F1</translation>
    </message>
    <message>
        <source>F1 over all picture and class pairs</source>
        <translation>画像とクラスのすべての組での F1</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Cohen の κ 係数</translation>
    </message>
    <message>
        <source>Agreement beyond what chance gives: 1 is perfect, 0 is chance</source>
        <translation>偶然を超える一致の度合い: 1 は完全、0 は偶然と同じ</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>Matthews 相関係数</translation>
    </message>
    <message>
        <source>Correlation of truth and prediction: 1 is perfect, 0 is chance</source>
        <translation>正解と予測の相関: 1 は完全、0 は偶然と同じ</translation>
    </message>
    <message>
        <source>Mean area under the precision–recall curves</source>
        <translation>適合率–再現率曲線の下の面積の平均</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC 面積</translation>
    </message>
    <message>
        <source>Mean area under the ROC curves, one class against the rest</source>
        <translation>ROC 曲線の下の面積の平均（1 クラス対その他）</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>対数損失</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: lower is better</source>
        <translation>交差エントロピーの平均（nat）: 小さいほど良い</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)</source>
        <translation>同様の画像群 100 組のうち 95 組で値が入る範囲（ブートストラップ）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 信頼区間</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresPanel</name>
    <message>
        <source>Nothing is called positive</source>
        <translation>陽性と判定されるものはありません</translation>
    </message>
    <message>
        <source>From %1 on: finds %2, false alarms %3</source>
        <translation>%1 以上: 検出 %2、誤検出 %3</translation>
    </message>
    <message>
        <source>From %1 on: precision %2, recall %3</source>
        <translation>%1 以上: 適合率 %2、再現率 %3</translation>
    </message>
    <message>
        <source>Measures over all classes</source>
        <translation>すべてのクラスでの指標</translation>
    </message>
    <message>
        <source>Class of the curve</source>
        <translation>曲線のクラス</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>曲線の種類</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>適合率–再現率</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Curve of the class</source>
        <translation>クラスの曲線</translation>
    </message>
    <message>
        <source>No picture of this class in the split.</source>
        <translation>この分割には、このクラスの画像がありません。</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>偽陽性率</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>真陽性率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>再現率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>適合率</translation>
    </message>
</context>
<context>
    <name>imago::ui::NeighbourStrip</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>最も近い学習画像</translation>
    </message>
    <message>
        <source>Known once the network has looked at all pictures: see the Map.</source>
        <translation>ネットワークがすべての画像を見た後に分かります（「マップ」を参照）。</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>まだ不明です。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1
Label: %2
Distance %3</source>
        <translation>%1
ラベル: %2
距離 %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message>
        <source>The folders&apos; &amp;names are the classes</source>
        <translation>フォルダー名をクラスにする(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>プロジェクトを作成(&amp;C)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>none yet: pictures can be added later</source>
        <translation>未指定（画像は後で追加できます）</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>画像(&amp;P):</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>プロジェクトファイル(&amp;F):</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>画像フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>プロジェクトファイルを選択</translation>
    </message>
    <message>
        <source>A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split</source>
        <translation>フォルダー「cat」の画像にはラベル「cat」が付きます。フォルダー train、val、test は分割になります</translation>
    </message>
    <message>
        <source>Pictures stay where they are and are never changed. Everything that you do is kept in one project file.</source>
        <translation>画像は元の場所に残り、変更されません。行った作業はすべて 1 つのプロジェクトファイルに保存されます。</translation>
    </message>
    <message>
        <source>project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>画像フォルダー</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>プロジェクトファイル</translation>
    </message>
    <message>
        <source>Imago projects (*.imago)</source>
        <translation>Imago プロジェクト (*.imago)</translation>
    </message>
    <message>
        <source>Say where the project file should be.</source>
        <translation>プロジェクトファイルの場所を指定してください。</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name, or open it instead.</source>
        <translation>その名前のファイルはすでにあります。別の名前にするか、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 は存在しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n 個のファイルとフォルダー</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextPictures</name>
    <message>
        <source>Unsure, and all different</source>
        <translation>迷いがあり、互いに異なる</translation>
    </message>
    <message>
        <source>Unsure of all classes</source>
        <translation>全クラスで迷っている</translation>
    </message>
    <message>
        <source>Torn between two classes</source>
        <translation>2 クラスで迷っている</translation>
    </message>
    <message>
        <source>Unlike all that is labelled</source>
        <translation>ラベルあり画像に似ていない</translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message>
        <source>Which pictures come first</source>
        <translation>先に表示する画像</translation>
    </message>
    <message>
        <source>Which pictures come first: %1</source>
        <translation>先に表示する画像: %1</translation>
    </message>
    <message>
        <source>In the order of the project</source>
        <translation>プロジェクトの順</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>全画像の処理の進行状況</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>モデルが画像 %Ln 枚中 %1 枚を処理しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>「学習」へ移動(&amp;T)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>すべての画像を見せる(&amp;L)</translation>
    </message>
    <message>
        <source>Order ane&amp;w</source>
        <translation>並べ直す(&amp;W)</translation>
    </message>
    <message>
        <source>With the labels as they are now</source>
        <translation>現在のラベルに基づいて並べ直します</translation>
    </message>
    <message>
        <source>Train a model on what is labelled; what it is unsure of then comes first.</source>
        <translation>ラベルあり画像でモデルを学習すると、モデルが迷う画像から順に表示されます。</translation>
    </message>
    <message>
        <source>Reading what the model sees…</source>
        <translation>モデルの出力を読み取り中…</translation>
    </message>
    <message>
        <source>The model looks at all pictures first…</source>
        <translation>まず、モデルがすべての画像を処理しています…</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>並べ替え中…</translation>
    </message>
    <message>
        <source>The model has to look at all pictures first.</source>
        <translation>まず、モデルにすべての画像を見せる必要があります。</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>すべての画像にラベルがあります</translation>
    </message>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>%1 による順序: 残り %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: every picture of the queue has a label</source>
        <translation>%1 による順序: 対象の画像はすべてラベルあり</translation>
    </message>
</context>
<context>
    <name>imago::ui::NotesPanel</name>
    <message>
        <source>Add the &amp;comment</source>
        <translation>コメントを追加(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Comments on this picture</source>
        <translation>この画像へのコメント</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新しいコメント</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>Ctrl+Enter で追加</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Nothing to label here</source>
        <translation>対象なし</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Open; tick it when it is done</source>
        <translation>未完了。完了したらチェックしてください</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationRow</name>
    <message>
        <source>%1: probability</source>
        <translation>%1: 確率</translation>
    </message>
    <message>
        <source>%1: probability in percent</source>
        <translation>%1: 確率（%）</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>%1: range</source>
        <translation>%1: 範囲</translation>
    </message>
    <message>
        <source>%1: lowest</source>
        <translation>%1: 下限</translation>
    </message>
    <message>
        <source>%1: highest</source>
        <translation>%1: 上限</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationText</name>
    <message>
        <source>Left becomes right; not for text or anything with a handedness.</source>
        <translation>左右を入れ替えます。文字や左右の区別があるものには向きません。</translation>
    </message>
    <message>
        <source>Upside down; for pictures taken from above.</source>
        <translation>上下を逆にします。真上から撮った画像向きです。</translation>
    </message>
    <message>
        <source>Turns about the middle.</source>
        <translation>中心の周りに回転します。</translation>
    </message>
    <message>
        <source>Shows a part, of this share of the area, enlarged to the whole.</source>
        <translation>面積のこの割合の部分を、全体に拡大して表示します。</translation>
    </message>
    <message>
        <source>Shifts by a share of the side.</source>
        <translation>辺の長さのこの割合だけずらします。</translation>
    </message>
    <message>
        <source>Nearer or farther.</source>
        <translation>近づけたり遠ざけたりします。</translation>
    </message>
    <message>
        <source>Slants, as seen from the side.</source>
        <translation>斜めから見たように傾けます。</translation>
    </message>
    <message>
        <source>Darker or lighter exposure.</source>
        <translation>露出を暗くしたり明るくしたりします。</translation>
    </message>
    <message>
        <source>Flatter or harsher light.</source>
        <translation>光を柔らかくしたり強くしたりします。</translation>
    </message>
    <message>
        <source>Paler or stronger colours.</source>
        <translation>色を淡くしたり鮮やかにしたりします。</translation>
    </message>
    <message>
        <source>Turns the colours; not where colour tells the classes apart.</source>
        <translation>色相を変えます。色でクラスを区別する場合には向きません。</translation>
    </message>
    <message>
        <source>Takes the colour away, so that shape must do.</source>
        <translation>色をなくし、形だけで判断させます。</translation>
    </message>
    <message>
        <source>Out of focus; width as a share of the shorter side.</source>
        <translation>ピントをぼかします。幅は短辺に対する割合です。</translation>
    </message>
    <message>
        <source>Grain of a weak sensor, in grey levels of 255.</source>
        <translation>性能の低いセンサーの粒状ノイズ。255 階調での値です。</translation>
    </message>
    <message>
        <source>Blocks of strong compression, by quality.</source>
        <translation>強い圧縮によるブロックノイズ。品質で指定します。</translation>
    </message>
    <message>
        <source>Two operations of fourteen at random, geometry and colour, of this magnitude of 30.</source>
        <translation>14 種の形状・色の処理から 2 つをランダムに適用します。強さは 30 段階です。</translation>
    </message>
    <message>
        <source>One operation of fourteen at random, from mild to violent: nothing to tune.</source>
        <translation>14 種の処理から 1 つを、弱いものから強いものまでランダムに適用します。調整は不要です。</translation>
    </message>
    <message>
        <source>Hides a rectangle of this share of the area.</source>
        <translation>面積のこの割合の長方形を隠します。</translation>
    </message>
    <message>
        <source>Blends two pictures and their labels; alpha of the Beta distribution.</source>
        <translation>2 枚の画像とそのラベルを混ぜ合わせます。ベータ分布のアルファを指定します。</translation>
    </message>
    <message>
        <source>Pastes a part of another picture, with its share of the label; alpha.</source>
        <translation>別の画像の一部を貼り付け、ラベルもその割合で混ぜます。アルファを指定します。</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>ランダム選択</translation>
    </message>
    <message>
        <source>Erase and mix</source>
        <translation>消去と混合</translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; not among the predicted pictures</source>
        <translation>正解: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; 予測された画像に含まれません</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicted: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</source>
        <translation>正解: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; 予測: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source> &amp;nbsp; Loss %1</source>
        <translation> &amp;nbsp; 損失 %1</translation>
    </message>
    <message>
        <source>Confidence of every class</source>
        <translation>全クラスの確信度</translation>
    </message>
    <message>
        <source>Confiden&amp;ces</source>
        <translation>確信度(&amp;C)</translation>
    </message>
    <message>
        <source>Nearest tra&amp;ining pictures</source>
        <translation>最も近い学習画像(&amp;I)</translation>
    </message>
    <message>
        <source>When it was lear&amp;nt</source>
        <translation>学習した時期(&amp;N)</translation>
    </message>
    <message>
        <source>Ex&amp;planation</source>
        <translation>判断の根拠(&amp;P)</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>画像の詳細</translation>
    </message>
    <message>
        <source>Select a picture to see what the network saw.</source>
        <translation>画像を選択すると、ネットワークに見えていた内容を表示します。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Only pictures that validated this run were followed from epoch to epoch.</source>
        <translation>エポックごとに追跡されるのは、この実行の検証に使われた画像だけです。</translation>
    </message>
    <message>
        <source>As the network says it: no mistakes of validation pictures to calibrate it by.</source>
        <translation>ネットワークの出力どおりの値です。検証画像に誤りがないため、キャリブレーションできません。</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>キャリブレーション済み: 検証画像 %n 枚で求めた %1 でロジットを割った値です。細い印はネットワークの出力どおりの値です。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the network says it, not calibrated.</source>
        <translation>ネットワークの出力どおりの値です（キャリブレーションなし）。</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>モデルに問い合わせ中…</translation>
    </message>
    <message>
        <source>No explanation: %1</source>
        <translation>判断の根拠なし: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PlotView</name>
    <message>
        <source> (smoothed %1)</source>
        <translation> （平滑化 %1）</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>値はまだありません</translation>
    </message>
</context>
<context>
    <name>imago::ui::PredictDialog</name>
    <message>
        <source>What the model sees</source>
        <translation>モデルの予測</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>&amp;Model of run:</source>
        <translation>モデルの実行(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Add to the project</source>
        <translation>プロジェクトに追加(&amp;A)</translation>
    </message>
    <message>
        <source>%1 · %2 validation accuracy</source>
        <translation>%1 · 検証正解率 %2</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>モデルに問い合わせ中…</translation>
    </message>
    <message>
        <source>No run has a model yet. Train one first.</source>
        <translation>モデルのある実行がまだありません。先に学習してください。</translation>
    </message>
</context>
<context>
    <name>imago::ui::PreflightPanel</name>
    <message>
        <source>Checks before the start</source>
        <translation>開始前のチェック</translation>
    </message>
    <message>
        <source>Everything is ready for training.</source>
        <translation>学習の準備がすべて整いました。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the pictures: %1</source>
        <translation>画像を表示: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message>
        <source>there already: %1</source>
        <translation>既存: %1</translation>
    </message>
    <message>
        <source>of other classes: %1</source>
        <translation>他のクラス: %1</translation>
    </message>
    <message>
        <source>pictures left alone: %1</source>
        <translation>変更しなかった画像: %1</translation>
    </message>
    <message>
        <source>first problem: %1: %2</source>
        <translation>最初の問題: %1: %2</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>提案(&amp;R)</translation>
    </message>
    <message>
        <source>Pre-label pictures</source>
        <translation>画像を事前ラベル付け</translation>
    </message>
    <message>
        <source>Built-in detector: boxes of 80 common things</source>
        <translation>内蔵の検出器: 身近な物 80 種の矩形</translation>
    </message>
    <message>
        <source>%1: classes of whole pictures</source>
        <translation>%1: 画像全体のクラス</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>モデル(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>画像(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Least confidence:</source>
        <translation>最低の確信度(&amp;L):</translation>
    </message>
    <message>
        <source>The model&apos;s proposals are drawn dashed until you accept or reject them, and nothing trains on them before. What you made stays as it is.</source>
        <translation>モデルの提案は採用または却下するまで破線で表示され、それまで学習には使われません。自分で作成したものはそのまま残ります。</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>クラスを検索</translation>
    </message>
    <message>
        <source>What the detector&apos;s classes are in this project</source>
        <translation>検出器のクラスと、このプロジェクトでの扱い</translation>
    </message>
    <message>
        <source>The detector sees</source>
        <translation>検出器のクラス</translation>
    </message>
    <message>
        <source>This project calls it</source>
        <translation>プロジェクトでの名前</translation>
    </message>
    <message>
        <source>&amp;All under their own names</source>
        <translation>すべて元の名前で使う(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Only classes the project has</source>
        <translation>プロジェクトにあるクラスのみ(&amp;O)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Without any label</source>
        <translation>ラベルのない画像</translation>
    </message>
    <message>
        <source>Those that Data shows</source>
        <translation>「データ」に表示中の画像</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>There are no such pictures.</source>
        <translation>該当する画像がありません。</translation>
    </message>
    <message>
        <source>No class is wanted: say what at least one is called here.</source>
        <translation>対象のクラスがありません。少なくとも 1 つ、プロジェクトでの名前を指定してください。</translation>
    </message>
    <message>
        <source>Classes that the project has not yet are added when they are found: up to %1.</source>
        <translation>プロジェクトにまだないクラスは、見つかったときに追加されます: 最大 %1 個。</translation>
    </message>
    <message>
        <source>Proposing labels</source>
        <translation>ラベルを提案中</translation>
    </message>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>画像 %Ln 枚中 %2 枚に %1 件の提案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>%Ln クラス中 %1 クラスが対象です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PreviewGrid</name>
    <message>
        <source>Preview of augmented pictures</source>
        <translation>データ拡張した画像のプレビュー</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>画像 %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProblemTable</name>
    <message>
        <source>Pictures with problems</source>
        <translation>問題のある画像</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProjectRescue</name>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>読み取り専用: 変更できません</translation>
    </message>
    <message>
        <source>Restore a backup of which project?</source>
        <translation>バックアップを復元するプロジェクトを選択</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago プロジェクト (*.imago);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>バックアップを復元しました。</translation>
    </message>
    <message>
        <source>The backup is restored. The state from before is %1.</source>
        <translation>バックアップを復元しました。復元前の状態は %1 にあります。</translation>
    </message>
</context>
<context>
    <name>imago::ui::Proposer</name>
    <message>
        <source>This picture cannot be read: there is nothing to look at.</source>
        <translation>この画像は読み取れないため、解析できません。</translation>
    </message>
    <message>
        <source>The detector is sure of nothing on this picture.</source>
        <translation>検出器がこの画像で確信できるものはありません。</translation>
    </message>
    <message>
        <source>Boxes proposed: %1</source>
        <translation>提案した矩形: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>既存: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>of classes that the project has not: %1</source>
        <translation>プロジェクトにないクラス: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
</context>
<context>
    <name>imago::ui::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>imago::ui::RateDialog</name>
    <message>
        <source>Trying rates on the training pictures…</source>
        <translation>学習画像で学習率を試しています…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>学習率を求める</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>試験の進行状況</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>この学習率を使う(&amp;U)</translation>
    </message>
    <message>
        <source>Chosen: %1. Good is where the loss falls steeply, well before it rises again.</source>
        <translation>選択中: %1。損失が急に下がり、再び上がるより十分手前の位置が適切です。</translation>
    </message>
    <message>
        <source>No rate stands out; choose one where the loss falls steeply.</source>
        <translation>目立って良い学習率はありません。損失が急に下がる位置を選んでください。</translation>
    </message>
</context>
<context>
    <name>imago::ui::RatePlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>学習率に対する損失</translation>
    </message>
    <message>
        <source>Click or use the arrow keys to choose a rate</source>
        <translation>クリックまたは矢印キーで学習率を選択</translation>
    </message>
    <message>
        <source>Chosen rate %1</source>
        <translation>選択した学習率 %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>クイック(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>バランス(&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;est</source>
        <translation>ベスト(&amp;E)</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>プリセット: %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>ネットワーク(&amp;N)</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>重みを選択…</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>初期の重み(&amp;W)</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>学習の範囲(&amp;L)</translation>
    </message>
    <message>
        <source>Head only (seconds)</source>
        <translation>ヘッドのみ（数秒）</translation>
    </message>
    <message>
        <source>Later half and head</source>
        <translation>後半とヘッド</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>入力サイズ(&amp;I)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>タスク(&amp;T)</translation>
    </message>
    <message>
        <source>One class a picture</source>
        <translation>1 画像 1 クラス</translation>
    </message>
    <message>
        <source>Several classes a picture</source>
        <translation>1 画像に複数のクラス</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>サイズ調整</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>中央を切り抜き</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>引き伸ばし</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>レターボックス</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>オプティマイザー</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>エポック(&amp;P)</translation>
    </message>
    <message>
        <source>B&amp;atch</source>
        <translation>バッチ(&amp;A)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定して決定</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>SGD（Nesterov モメンタム）</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>求める(&amp;D)…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>学習率を求める</translation>
    </message>
    <message>
        <source>Tries rising rates on the training pictures and shows where the loss falls</source>
        <translation>学習画像で学習率を上げながら試し、損失が下がる位置を示します</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学習率(&amp;R)</translation>
    </message>
    <message>
        <source>Backbone share</source>
        <translation>バックボーン比</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>層ごとの減衰</translation>
    </message>
    <message>
        <source>Unfreeze over</source>
        <translation>段階的に凍結解除</translation>
    </message>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> エポック</numerusform>
        </translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>モメンタム</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>勾配クリッピング</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>スケジュール(&amp;C)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>1 サイクル</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Where validation stands still</source>
        <translation>検証の停滞時</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>上昇の割合</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>下げる間隔</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>猶予</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>下げる倍率</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>損失とサンプリング</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交差エントロピー</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal loss</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Focal の γ</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>クラスの重み</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均等</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>有効サンプル数</translation>
    </message>
    <message>
        <source>Balance beta</source>
        <translation>均等化の β</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Each picture once</source>
        <translation>各画像を 1 回</translation>
    </message>
    <message>
        <source>Each class as often</source>
        <translation>各クラスを均等に</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>ラベル平滑化</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>過学習の防止</translation>
    </message>
    <message>
        <source>Edit in A&amp;ugment</source>
        <translation>「データ拡張」で編集(&amp;U)</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>The network&apos;s own</source>
        <translation>ネットワークの既定値</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>確率的深さ</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>重みの平均</translation>
    </message>
    <message>
        <source>Size and speed</source>
        <translation>サイズと速度</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>開始サイズ</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>勾配の累積</translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> バッチ</numerusform>
        </translation>
    </message>
    <message>
        <source>Views at the end</source>
        <translation>最終のビュー数</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>元の画像</translation>
    </message>
    <message>
        <source>And mirrored</source>
        <translation>左右反転も</translation>
    </message>
    <message>
        <source>Ten crops</source>
        <translation>10 の切り抜き</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>ラベルなしの画像</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>最低の確信度</translation>
    </message>
    <message>
        <source>For each labelled</source>
        <translation>ラベル 1 枚あたり</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交差検証</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分割数</translation>
    </message>
    <message>
        <source>Validates</source>
        <translation>検証に使う部分</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>CUDA GPU</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>デバイス(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>スレッド(&amp;H)</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>全コア</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>16 bit, scaled</source>
        <translation>16 ビット（スケーリング）</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>シード(&amp;S)</translation>
    </message>
    <message>
        <source>Power grid</source>
        <translation>電力の排出係数</translation>
    </message>
    <message>
        <source> g CO₂/kWh</source>
        <translation> g CO₂/kWh</translation>
    </message>
    <message>
        <source>A first model in seconds: the pretrained network stays as it is, only its head learns.</source>
        <translation>数秒で最初のモデルができます。事前学習済みネットワークはそのままで、ヘッドだけを学習します。</translation>
    </message>
    <message>
        <source>The whole network adapts to your pictures; minutes on a processor.</source>
        <translation>ネットワーク全体が画像に適応します。CPU で数分かかります。</translation>
    </message>
    <message>
        <source>Larger pictures, stronger augmentation, more epochs: for the model you keep.</source>
        <translation>大きめの画像、強めのデータ拡張、多めのエポック。長く使うモデル向けです。</translation>
    </message>
    <message>
        <source>Your own mixture; a dot marks what differs from %1.</source>
        <translation>独自の設定です。点は %1 との違いを示します。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>オプティマイザー(&amp;O)</translation>
    </message>
    <message>
        <source>%1 – small, pretrained on COCO</source>
        <translation>%1 – 小型、COCO で事前学習済み</translation>
    </message>
    <message>
        <source>%1 – pretrained on Open Images</source>
        <translation>%1 – Open Images で事前学習済み</translation>
    </message>
    <message>
        <source>%1 – larger, bring weights</source>
        <translation>%1 – やや大型、重みの用意が必要</translation>
    </message>
    <message>
        <source>%1 – large, bring weights</source>
        <translation>%1 – 大型、重みの用意が必要</translation>
    </message>
    <message>
        <source>%1 – transformer, bring weights</source>
        <translation>%1 – Transformer、重みの用意が必要</translation>
    </message>
    <message>
        <source>%1 – from scratch, tiny pictures</source>
        <translation>%1 – ゼロから学習、ごく小さい画像向け</translation>
    </message>
    <message>
        <source>%1 – bring weights</source>
        <translation>%1 – 重みの用意が必要</translation>
    </message>
    <message>
        <source>part %1</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>%1 番目</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message>
        <source>Take %1 back to the preset</source>
        <translation>%1をプリセットの値に戻す</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>詳細（%n 件変更）</numerusform>
        </translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>%1の詳細</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeText</name>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Parts of the cross-validation</source>
        <translation>交差検証の分割数</translation>
    </message>
    <message>
        <source>Part that validates</source>
        <translation>検証に使う部分</translation>
    </message>
    <message>
        <source>Weight of unlabelled pictures</source>
        <translation>ラベルなし画像の重み</translation>
    </message>
    <message>
        <source>Unlabelled pictures: sure from</source>
        <translation>ラベルなし画像: 最低の確信度</translation>
    </message>
    <message>
        <source>Unlabelled pictures for each labelled one</source>
        <translation>ラベルあり 1 枚あたりのラベルなし画像</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Pretrained, built in</source>
        <translation>内蔵の事前学習済み</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
</context>
<context>
    <name>imago::ui::RepairDialog</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 は破損しています</translation>
    </message>
    <message>
        <source>The project file cannot be read in full; a failing disk or a broken copy is the usual reason. Repair copies all that can be read into a new file, and fills gaps from the newest backup. The damaged file is kept, and your pictures are not touched.</source>
        <translation>プロジェクトファイルの一部が読み取れません。ディスクの不良やコピーの失敗が主な原因です。修復では、読み取れる内容をすべて新しいファイルにコピーし、欠けた部分を最新のバックアップで補います。破損したファイルは残り、画像は変更されません。</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修復(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a &amp;backup…</source>
        <translation>バックアップを選択(&amp;B)…</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>プロジェクトを修復</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>失われた内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 を修復しました</translation>
    </message>
    <message>
        <source>The damaged file is %1.</source>
        <translation>破損したファイルは %1 です。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>失われた内容はありません。</translation>
    </message>
    <message>
        <source>All that could be read is there. This is what was lost, or is older than it was:</source>
        <translation>読み取れた内容はすべて復元しました。次の内容は失われたか、以前より古い状態です:</translation>
    </message>
</context>
<context>
    <name>imago::ui::ReportWriter</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを作成</translation>
    </message>
    <message>
        <source>Writing the report of %1…</source>
        <translation>%1 のレポートを作成中…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>レポートを作成しました: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>特徴量を計算中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>Predicting the test pictures</source>
        <translation>テスト画像を予測中</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進行状況</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 を開始中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 を実行中</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 は一時停止中</translation>
    </message>
    <message>
        <source>%1 is stopping: writing its checkpoint</source>
        <translation>%1 を停止中: チェックポイントを書き込み中</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 が失敗: %2</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 を停止しました</translation>
    </message>
    <message>
        <source>%1 stopped early: no further gain</source>
        <translation>%1 は早期終了: これ以上の改善なし</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 が完了しました</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>進行中の実行はありません</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>エポック %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学習率 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>best validation accuracy %1</source>
        <translation>最良の検証正解率 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>待機中の実行 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 枚/秒</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunDetails</name>
    <message>
        <source>Details of the selected run</source>
        <translation>選択した実行の詳細</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>実行が選択されていません。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最良の検証正解率</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1（エポック %2 の後）</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>計算デバイス</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>最大メモリ使用量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 枚/秒</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunListModel</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Check to lay this run&apos;s curves over the others</source>
        <translation>チェックすると、この実行の曲線を他の曲線に重ねて表示します</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最良の検証</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunNews</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 が失敗しました</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 を停止しました</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 が完了しました</translation>
    </message>
    <message>
        <source>%1 of the validation pictures are right.</source>
        <translation>検証画像の正解率は %1 です。</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleModel</name>
    <message>
        <source>no answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1、予測は正しい: %2</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1、予測は誤り: %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>ラベル: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleStrip</name>
    <message>
        <source>After each epoch, what the network says of a few validation pictures is shown here.</source>
        <translation>各エポックの後に、数枚の検証画像に対するネットワークの予測をここに表示します。</translation>
    </message>
    <message>
        <source>Sample predictions</source>
        <translation>予測の例</translation>
    </message>
    <message>
        <source>Enter or double click shows the picture in Data</source>
        <translation>Enter またはダブルクリックで、画像を「データ」に表示します</translation>
    </message>
    <message>
        <source>Epoch of the sample predictions</source>
        <translation>予測の例のエポック</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>エポック(&amp;E)</translation>
    </message>
    <message>
        <source>after epoch %1: %2 of %3 right</source>
        <translation>エポック %1 の後: %3 枚中 %2 枚正解</translation>
    </message>
</context>
<context>
    <name>imago::ui::SchedulePreview</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>エポックごとの学習率</translation>
    </message>
    <message>
        <source>Learning rate of the head from the first to the last epoch; its peak is %1</source>
        <translation>最初から最後のエポックまでのヘッドの学習率。ピークは %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>ピーク %1</translation>
    </message>
    <message>
        <source>depends on validation</source>
        <translation>検証の結果による</translation>
    </message>
    <message>
        <source>epoch 0</source>
        <translation>エポック 0</translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>すべての画像を見せる(&amp;L)</translation>
    </message>
    <message>
        <source>Label &amp;next</source>
        <translation>次にラベル付け(&amp;N)</translation>
    </message>
    <message>
        <source>By what the network sees</source>
        <translation>ネットワークの見方で探す</translation>
    </message>
    <message>
        <source>Pictures that resemble no other: perhaps they do not belong here</source>
        <translation>他のどれにも似ていない画像: ここに属さない可能性があります</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: one of their labels is wrong</source>
        <translation>ほぼ同じ画像: いずれかのラベルが誤っています</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: the model is tested with what it learnt by heart</source>
        <translation>ほぼ同じ画像: モデルは、丸暗記した内容でテストされています</translation>
    </message>
    <message>
        <source>Which pictures without a label come first</source>
        <translation>ラベルのない画像の優先順</translation>
    </message>
    <message>
        <source>The pictures without a label that would teach the model most; class keys label them</source>
        <translation>モデルにとって最も学習効果の高い、ラベルのない画像です。クラスのキーでラベルを付けます</translation>
    </message>
    <message>
        <source>Unlike all others</source>
        <translation>他に似ていない画像</translation>
    </message>
    <message>
        <source>Nearly the same, labelled differently</source>
        <translation>ほぼ同じでラベルが異なる画像</translation>
    </message>
    <message>
        <source>Nearly the same, in several splits</source>
        <translation>ほぼ同じで複数の分割にある画像</translation>
    </message>
    <message>
        <source>Strange pictures, twins with different labels, and what to label next, are found once the network has looked at all pictures.</source>
        <translation>他に似ていない画像、ラベルの異なる類似画像、次にラベルを付けるべき画像は、ネットワークがすべての画像を見た後に見つかります。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>&amp;Unlike all others: %1</source>
        <translation>他に似ていない画像: %1(&amp;U)</translation>
    </message>
    <message>
        <source>Nearly the same, labelled &amp;differently: %1</source>
        <translation>ほぼ同じでラベルが異なる: %1(&amp;D)</translation>
    </message>
    <message>
        <source>Nearly the same, in several spl&amp;its: %1</source>
        <translation>ほぼ同じで複数の分割にある: %1(&amp;I)</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>すべての画像にラベルがあります</translation>
    </message>
    <message>
        <source>To label next</source>
        <translation>次にラベルを付ける画像</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>モデルが画像 %Ln 枚中 %1 枚を処理しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Session</name>
    <message>
        <source>Accepting proposals</source>
        <translation>提案を採用中</translation>
    </message>
    <message>
        <source>Rejecting proposals</source>
        <translation>提案を却下中</translation>
    </message>
    <message>
        <source>Proposals decided on: %1</source>
        <translation>処理した提案: %1</translation>
    </message>
    <message>
        <source>Pictures added: %1</source>
        <translation>追加した画像: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>変更あり: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>新しい場所で発見: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取り不可: %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>重複: %1</translation>
    </message>
    <message>
        <source>videos left out: %1 (File, Add videos)</source>
        <translation>対象外の動画: %1（「ファイル」→「動画を追加」から追加できます）</translation>
    </message>
    <message>
        <source>labelled: %1</source>
        <translation>ラベルあり: %1</translation>
    </message>
    <message>
        <source>shapes: %1</source>
        <translation>図形: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>既存: %1</translation>
    </message>
    <message>
        <source>new classes: %1</source>
        <translation>新しいクラス: %1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>読み込めず: %1</translation>
    </message>
    <message>
        <source>first: %1: %2</source>
        <translation>最初の例: %1: %2</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>画像を追加中</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>ファイルを確認中</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>分割を割り当て中</translation>
    </message>
    <message>
        <source>Training %1 · validation %2 · test %3</source>
        <translation>学習 %1 · 検証 %2 · テスト %3</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>停止しました。それまでの結果は保持されます。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message>
        <source>Give up, or back to selecting</source>
        <translation>取り消し、または選択ツールに戻る</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>ブラシを小さく</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>ブラシを大きく</translation>
    </message>
    <message>
        <source>S&amp;nap to neighbours and the border, or not</source>
        <translation>隣の図形と画像の端への吸着の切り替え(&amp;N)</translation>
    </message>
    <message>
        <source>D&amp;uplicate shapes</source>
        <translation>図形を複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy shapes</source>
        <translation>図形をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>図形を切り取り</translation>
    </message>
    <message>
        <source>&amp;Paste shapes</source>
        <translation>図形を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the shapes on to the ne&amp;xt picture</source>
        <translation>図形を次の画像にコピー(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Give the shapes another class…</source>
        <translation>図形のクラスを変更(&amp;G)…</translation>
    </message>
    <message>
        <source>Select &amp;all shapes</source>
        <translation>すべての図形を選択(&amp;A)</translation>
    </message>
    <message>
        <source>Previous shape</source>
        <translation>前の図形</translation>
    </message>
    <message>
        <source>Next shape</source>
        <translation>次の図形</translation>
    </message>
    <message>
        <source>One step to the &amp;front</source>
        <translation>1 つ前面へ(&amp;F)</translation>
    </message>
    <message>
        <source>One step to the &amp;back</source>
        <translation>1 つ背面へ(&amp;B)</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>最前面へ</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>最背面へ</translation>
    </message>
    <message>
        <source>&amp;Lock shapes, or unlock them</source>
        <translation>図形のロック/ロック解除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide shapes, or show them</source>
        <translation>図形の非表示/表示(&amp;H)</translation>
    </message>
    <message>
        <source>Show all hidden shapes of the picture</source>
        <translation>画像の非表示の図形をすべて表示</translation>
    </message>
    <message>
        <source>Gr&amp;oup shapes to one object</source>
        <translation>図形を 1 つの対象にグループ化(&amp;O)</translation>
    </message>
    <message>
        <source>Ungroup shapes</source>
        <translation>図形のグループ化を解除</translation>
    </message>
    <message>
        <source>&amp;Merge shapes of a class</source>
        <translation>同じクラスの図形を結合(&amp;M)</translation>
    </message>
    <message>
        <source>Parts become shapes of their own</source>
        <translation>各部分を独立した図形にする</translation>
    </message>
    <message>
        <source>Simplif&amp;y outlines</source>
        <translation>輪郭を単純化(&amp;Y)</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>輪郭を滑らかにする</translation>
    </message>
    <message>
        <source>Convert to boxes</source>
        <translation>矩形に変換</translation>
    </message>
    <message>
        <source>Convert to rotated boxes</source>
        <translation>回転矩形に変換</translation>
    </message>
    <message>
        <source>Convert to polygons</source>
        <translation>ポリゴンに変換</translation>
    </message>
    <message>
        <source>Convert to ellipses</source>
        <translation>楕円に変換</translation>
    </message>
    <message>
        <source>Convert to masks</source>
        <translation>マスクに変換</translation>
    </message>
    <message>
        <source>Sho&amp;w shapes</source>
        <translation>図形を表示(&amp;W)</translation>
    </message>
    <message>
        <source>There are no shapes on the clipboard.</source>
        <translation>クリップボードに図形がありません。</translation>
    </message>
    <message>
        <source>The new form cannot hold: %1. Ctrl+Z brings it back.</source>
        <translation>新しい形では保持できません: %1。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1（図形 %Ln 個）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message>
        <source>Class of the selected shapes</source>
        <translation>選択した図形のクラス</translation>
    </message>
    <message>
        <source>&amp;X</source>
        <translation>X(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Y</source>
        <translation>Y(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高さ(&amp;H)</translation>
    </message>
    <message>
        <source>An&amp;gle</source>
        <translation>角度(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>図形 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2 sure</source>
        <translation>%1 による提案、確信度 %2</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>作成者: %1、%2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>値が異なる</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapePanel</name>
    <message>
        <source>No shapes yet. Take a tool from the bar beside the picture: R draws a box, P a polygon, B paints a mask.</source>
        <translation>図形がまだありません。画像の横のバーからツールを選んでください。R で矩形、P でポリゴン、B でマスクを描きます。</translation>
    </message>
    <message>
        <source>Shapes of this picture, the topmost first</source>
        <translation>この画像の図形（前面から順）</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeWords</name>
    <message>
        <source>Box</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>回転矩形</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>キーポイント</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>%1 · %2 sure</source>
        <translation>%1 · 確信度 %2</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>ロックなし</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>imago::ui::SliceModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル数</translation>
    </message>
    <message>
        <source>Width by height</source>
        <translation>縦横比</translation>
    </message>
    <message>
        <source>Bytes a pixel</source>
        <translation>1 ピクセルのバイト数</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>ファイルの日付</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>正解クラス</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>鮮明さ</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>色の暖かさ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Accuracy here minus that of all other pictures, in points</source>
        <translation>他のすべての画像との正解率の差（ポイント）</translation>
    </message>
    <message>
        <source>Pictures with</source>
        <translation>画像の特徴</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差</translation>
    </message>
    <message>
        <source>%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6</source>
        <translation>%2 枚中 %1 枚が誤り。正解率 %3～%4（95%）、マクロ F1 %5、損失 %6</translation>
    </message>
    <message>
        <source>Worse than the rest: p = %1</source>
        <translation>残りの画像より悪い: p = %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SlicesPanel</name>
    <message>
        <source>&amp;Look at the pictures too</source>
        <translation>画像の内容も調べる(&amp;L)</translation>
    </message>
    <message>
        <source>What the pictures are told apart by</source>
        <translation>画像を区別する特徴</translation>
    </message>
    <message>
        <source>Groups of pictures and how good the run is on them</source>
        <translation>画像グループと、実行の各グループでの性能</translation>
    </message>
    <message>
        <source>Two or more groups chosen with Ctrl or Shift are compared below</source>
        <translation>Ctrl または Shift で 2 つ以上のグループを選ぶと、下で比較します</translation>
    </message>
    <message>
        <source>The chosen groups side by side</source>
        <translation>選択したグループの比較</translation>
    </message>
    <message>
        <source>Reads every picture of the split: brightness, contrast, sharpness, saturation and warmth become properties, and camera, date and hour where the files tell them.</source>
        <translation>分割のすべての画像を読み取ります。明るさ、コントラスト、鮮明さ、彩度、色の暖かさに加え、ファイルに情報があればカメラ、日付、時刻も特徴になります。</translation>
    </message>
    <message>
        <source>Choose two or more groups with Ctrl or Shift to compare them.</source>
        <translation>比較するには、Ctrl または Shift で 2 つ以上のグループを選んでください。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>調べています…</translation>
    </message>
    <message>
        <source>Worst groups of all</source>
        <translation>全体で最も悪いグループ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>These tell the class by themselves, so that the model may learn them in place of the object: %1</source>
        <translation>これらの特徴だけでクラスが分かるため、モデルが対象の代わりにこれらを学習するおそれがあります: %1</translation>
    </message>
    <message>
        <source>No group of pictures is worse than the rest by more than chance. A property above shows its groups anyway.</source>
        <translation>残りの画像より偶然を超えて悪いグループはありません。それでも、上の特徴を選べばそのグループを表示できます。</translation>
    </message>
    <message>
        <source>Worse than the rest by more than chance (Fisher’s test, 5 % of these may be wrong).</source>
        <translation>残りの画像より偶然を超えて悪いグループです（Fisher の検定、このうち 5% は誤りの可能性があります）。</translation>
    </message>
    <message>
        <source>The groups of this property</source>
        <translation>この特徴のグループ</translation>
    </message>
</context>
<context>
    <name>imago::ui::Source</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 の %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1、%2 ページ目</translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message>
        <source>&amp;Keep the splits that pictures have already</source>
        <translation>すでに割り当てた分割を維持(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>割り当て(&amp;A)</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>分割の割り当て</translation>
    </message>
    <message>
        <source>&amp;Training:</source>
        <translation>学習(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Validation:</source>
        <translation>検証(&amp;V):</translation>
    </message>
    <message>
        <source>Te&amp;st:</source>
        <translation>テスト(&amp;S):</translation>
    </message>
    <message>
        <source>the model learns from these</source>
        <translation>モデルはこの画像から学習します</translation>
    </message>
    <message>
        <source>choose settings and the best epoch by these</source>
        <translation>設定と最良のエポックをこの画像で選びます</translation>
    </message>
    <message>
        <source>kept aside for the final number</source>
        <translation>最終的な評価のために取り分けます</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>シード(&amp;E):</translation>
    </message>
    <message>
        <source>the same seed gives the same splits</source>
        <translation>同じシードなら同じ分割になります</translation>
    </message>
    <message>
        <source>At least one share must be above zero.</source>
        <translation>少なくとも 1 つの割合を 0 より大きくしてください。</translation>
    </message>
    <message>
        <source>Without training pictures there is nothing to learn from.</source>
        <translation>学習画像がなければ、学習できません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>ラベルあり画像 %Ln 枚を、どのクラスも同じ比率になるように分けます。ほぼ重複する画像は同じ分割にまとめます。後から画像を追加しても、他の画像の分割は変わりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>約 %Ln 枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message>
        <source>Training device</source>
        <translation>学習デバイス</translation>
    </message>
    <message>
        <source>Progress of the background work</source>
        <translation>バックグラウンド処理の進行状況</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進行状況</translation>
    </message>
    <message>
        <source>Stop the background work</source>
        <translation>バックグラウンド処理を停止</translation>
    </message>
    <message>
        <source>Stop; what was done so far is kept</source>
        <translation>停止します。それまでの結果は保持されます</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>実行を表示</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込み中…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>すべての変更を保存済み</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 残り %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · 開始中</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · 待機中 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message>
        <source>shape</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>%1, %2 sure (%3)</source>
        <translation>%1、確信度 %2（%3）</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>提案: %1</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>提案:</translation>
    </message>
    <message>
        <source>Suggested:</source>
        <translation>候補:</translation>
    </message>
    <message>
        <source>Nothing is proposed for this picture.</source>
        <translation>この画像への提案はありません。</translation>
    </message>
    <message>
        <source>No suggestion: %1</source>
        <translation>候補なし: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>他 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailDelegate</name>
    <message>
        <source>train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>val</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>サムネイルの大きさ</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>サムネイルの大きさ（Ctrl+ホイール）</translation>
    </message>
</context>
<context>
    <name>imago::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolOptions</name>
    <message>
        <source>Ra&amp;dius</source>
        <translation>半径(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>許容差(&amp;T)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>M&amp;akes</source>
        <translation>作成(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>吸着(&amp;N)</translation>
    </message>
    <message>
        <source>Only what touc&amp;hes</source>
        <translation>隣接部分のみ(&amp;H)</translation>
    </message>
    <message>
        <source>Take from &amp;others</source>
        <translation>他から取る(&amp;O)</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>ツールのオプション</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>ブラシの半径</translation>
    </message>
    <message>
        <source>How far colours may differ</source>
        <translation>色の違いの許容範囲</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>スーパーピクセルの大きさ</translation>
    </message>
    <message>
        <source>What the tool makes</source>
        <translation>ツールで作成するもの</translation>
    </message>
    <message>
        <source>Only pixels that hang together with the clicked one</source>
        <translation>クリックした位置とつながったピクセルだけを選びます</translation>
    </message>
    <message>
        <source>The brush takes its pixels away from the masks below</source>
        <translation>ブラシで塗ったピクセルを、下にあるマスクから取り除きます</translation>
    </message>
    <message>
        <source>Snap to neighbours and the border of the picture; Alt lifts it for the moment</source>
        <translation>隣の図形と画像の端に吸着します。Alt を押している間は無効です</translation>
    </message>
    <message>
        <source>Click a shape to change it, or drag over several</source>
        <translation>図形をクリックして変更するか、ドラッグで複数選択</translation>
    </message>
</context>
<context>
    <name>imago::ui::Tour</name>
    <message>
        <source>1,000 pictures of clothes</source>
        <translation>衣類の画像 1,000 枚</translation>
    </message>
    <message>
        <source>The sample project. Nine in ten pictures have a class; the list on the left filters them. Your own pictures are added by dropping a folder here. They are only ever read.</source>
        <translation>サンプルプロジェクトです。画像の 9 割にクラスが付いていて、左の一覧で絞り込めます。自分の画像は、フォルダーをここにドロップすると追加されます。画像は読み取るだけで、変更しません。</translation>
    </message>
    <message>
        <source>One key labels a picture</source>
        <translation>キー 1 つでラベル付け</translation>
    </message>
    <message>
        <source>Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything back, without limit. Boxes and outlines are drawn with the tools beside the picture.</source>
        <translation>1 … 9 または 0 を押すと、画像にそのクラスが付き、次の画像へ進みます。Ctrl+Z で何度でも元に戻せます。矩形や輪郭は、画像の横のツールで描きます。</translation>
    </message>
    <message>
        <source>More from the same pictures</source>
        <translation>同じ画像からより多くを学ぶ</translation>
    </message>
    <message>
        <source>Random changes that keep the class teach a model what does not matter. Switch one on: the grid shows exactly what training will see.</source>
        <translation>クラスを変えないランダムな変化を加え、区別に関係のない違いをモデルに教えます。どれかをオンにすると、学習で実際に使われる画像が一覧に表示されます。</translation>
    </message>
    <message>
        <source>A first model in seconds</source>
        <translation>最初のモデルを数秒で</translation>
    </message>
    <message>
        <source>Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, and pause or stop without losing anything.</source>
        <translation>「クイック」を選んで開始します。まずチェックが行われ、続いて曲線が表示されます。その間もラベル付けを続けられ、一時停止や停止をしても何も失われません。</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>どこで間違えるかを見る</translation>
    </message>
    <message>
        <source>After a run, every mistake is here, the surest first, with what the model looked at. Click a cell of the matrix to see its pictures. If the label is wrong, one key corrects it.</source>
        <translation>実行が終わると、すべての誤りが確信度の高い順に、モデルの注目箇所とともにここに並びます。行列のセルをクリックすると、その画像が表示されます。ラベルが間違っていれば、キー 1 つで直せます。</translation>
    </message>
    <message>
        <source>A model for other programs</source>
        <translation>他のプログラムで使えるモデル</translation>
    </message>
    <message>
        <source>Choose the files you need. Each is loaded again and compared with the trained model before it is handed over.</source>
        <translation>必要なファイルを選びます。各ファイルは、もう一度読み込んで学習済みモデルと比較してからお渡しします。</translation>
    </message>
    <message>
        <source>That is the whole loop</source>
        <translation>これで一通りの流れです</translation>
    </message>
    <message>
        <source>F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by its name. This tour is in the Help menu.</source>
        <translation>F1 で作業中のワークスペースのハンドブックを開き、Ctrl+K ですべてのコマンドを名前で検索できます。このツアーは「ヘルプ」メニューにあります。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>ツアーをスキップ(&amp;S)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1/%2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>学習開始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>この実行を続ける</translation>
    </message>
    <message>
        <source>Inspect this run</source>
        <translation>この実行を分析</translation>
    </message>
    <message>
        <source>Use this run&apos;s recipe</source>
        <translation>この実行のレシピを使う</translation>
    </message>
    <message>
        <source>Open the run folder</source>
        <translation>実行のフォルダーを開く</translation>
    </message>
    <message>
        <source>Test a checkpoint…</source>
        <translation>チェックポイントをテスト…</translation>
    </message>
    <message>
        <source>Export TensorBoard files…</source>
        <translation>TensorBoard ファイルを書き出し…</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>重みを選択…</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>学習率を求める…</translation>
    </message>
    <message>
        <source>Remove this run…</source>
        <translation>この実行を削除…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Log of the selected run</source>
        <translation>選択した実行のログ</translation>
    </message>
    <message>
        <source>The worker has written nothing.</source>
        <translation>ワーカーの出力はありません。</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>実行(&amp;U)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>予測の例(&amp;M)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>ログ(&amp;G)</translation>
    </message>
    <message>
        <source>Details of this run</source>
        <translation>この実行の詳細</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>実行を削除</translation>
    </message>
    <message>
        <source>Remove %1 with curves and predictions from the project? Folders with checkpoints stay on the disk.</source>
        <translation>%1 を曲線と予測とともにプロジェクトから削除しますか? チェックポイントのフォルダーはディスクに残ります。</translation>
    </message>
    <message>
        <source>&amp;Train next</source>
        <translation>次に学習(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard files</source>
        <translation>TensorBoard ファイルのフォルダー</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n 件の実行を書き出しました。次のコマンドで表示できます: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>毎秒 %1 フレーム</translation>
    </message>
    <message>
        <source>Frames added: %1</source>
        <translation>追加したフレーム: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>既存: %1</translation>
    </message>
    <message>
        <source>further problems: %1</source>
        <translation>その他の問題: %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>解析中…</translation>
    </message>
    <message>
        <source>&amp;A frame each</source>
        <translation>時間ごとに 1 枚(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <extracomment>The number of frames follows: every 30 frames.</extracomment>
        <translation>フレーム数ごとに 1 枚(&amp;E)</translation>
    </message>
    <message>
        <source>The first frame of each &amp;scene, where the picture changes by</source>
        <translation>各シーンの最初のフレーム、画像の変化量(&amp;S)</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>動画を追加</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>動画 %n 本</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the frames</source>
        <translation>フレームを取り出す(&amp;T)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds between frames</source>
        <translation>フレームの間隔（秒）</translation>
    </message>
    <message>
        <source>Every how many-th frame</source>
        <translation>何フレームごとに取り出すか</translation>
    </message>
    <message>
        <source>How much the picture must change</source>
        <translation>画像がどれだけ変化すればよいか</translation>
    </message>
    <message>
        <source>Of 255; lower finds more scenes. The scale is that of PySceneDetect.</source>
        <translation>最大 255。小さいほど多くのシーンを検出します。尺度は PySceneDetect と同じです。</translation>
    </message>
    <message>
        <source>Most frames of one video</source>
        <translation>動画 1 本あたりの最大フレーム数</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保存形式</translation>
    </message>
    <message>
        <source>JPEG, quality 95</source>
        <translation>JPEG、品質 95</translation>
    </message>
    <message>
        <source>PNG, exact; about five times larger</source>
        <translation>PNG、劣化なし（約 5 倍の大きさ）</translation>
    </message>
    <message>
        <source>frames</source>
        <extracomment>Behind the number that follows &quot;Every&quot;.</extracomment>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>At &amp;most, of each video</source>
        <translation>動画ごとの最大数(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>保存形式(&amp;K)</translation>
    </message>
    <message>
        <source>The first frames</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>全 %1</translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>画像 約 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>As many pictures as there are scenes</source>
        <translation>画像の枚数はシーンの数と同じ</translation>
    </message>
    <message>
        <source>Frames are written beside the project; the video stays as it is. Each picture keeps its place in the video, and taking frames again adds only new ones.</source>
        <translation>フレームはプロジェクトの横に書き込まれ、動画は変更されません。各画像は動画内の位置を保持し、再度取り出すと新しいフレームだけが追加されます。</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>%1 のフレーム</translation>
    </message>
    <message>
        <source>Taking frames of videos</source>
        <translation>動画のフレームを取り出し中</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsCataloguePage</name>
    <message>
        <source>&amp;Download</source>
        <translation>ダウンロード(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;ancel the download</source>
        <translation>ダウンロードをキャンセル(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove from this machine</source>
        <translation>このコンピューターから削除(&amp;R)</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>公開されている重み</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Accuracy on ImageNet-1K as published</source>
        <translation>ImageNet-1K での公表された正解率</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>ダウンロードの進行状況</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Comparing with the published SHA-256…</source>
        <translation>公開された SHA-256 と照合中…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>ダウンロード中…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>取得済み</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Trained on %1; the network is %2.</source>
        <translation>学習データは %1、ネットワークは %2 です。</translation>
    </message>
    <message>
        <source>Download fetches this one file from %1, and nothing else is sent: %2</source>
        <translation>ダウンロードは %1 からこの 1 ファイルだけを取得し、他には何も送信しません: %2</translation>
    </message>
    <message>
        <source>This build has no network code. Fetch the file by other means and choose it under File: %1</source>
        <translation>このビルドにはネットワーク機能がありません。別の方法でファイルを取得し、「ファイル」で選んでください: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Here, and equal to what was published.</source>
        <translation>ダウンロード済みで、公開されたものと一致しています。</translation>
    </message>
    <message>
        <source>Cancelled. The next download goes on from there.</source>
        <translation>キャンセルしました。次回は続きからダウンロードします。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>削除しました。</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsDialog</name>
    <message>
        <source>&amp;Use in the recipe</source>
        <translation>レシピで使う(&amp;U)</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>初期の重み</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>重みの出所</translation>
    </message>
    <message>
        <source>Ca&amp;talogue</source>
        <translation>カタログ(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Earlier runs</source>
        <translation>以前の実行(&amp;E)</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>ファイルのテンソル %n 個は使われません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try as &amp;network:</source>
        <translation>試すネットワーク(&amp;N):</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Drop a .pth, .pt or .safetensors file here, or choose one</source>
        <translation>.pth、.pt、.safetensors ファイルをここにドロップするか、選択してください</translation>
    </message>
    <message>
        <source>Weight file</source>
        <translation>重みファイル</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>What fits and what does not</source>
        <translation>適合するものとしないもの</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>ファイルを読み取り中</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>初期の重み</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)</source>
        <translation>重み (*.safetensors *.pth *.pt *.bin *.ckpt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み取り中…</translation>
    </message>
    <message>
        <source>This is “%1” of the catalogue.</source>
        <translation>これはカタログの「%1」です。</translation>
    </message>
    <message>
        <source>Missing in the file, start from random numbers (%1)</source>
        <translation>ファイルにないため乱数から開始（%1）</translation>
    </message>
    <message>
        <source>Of another shape (%1)</source>
        <translation>形状が異なる（%1）</translation>
    </message>
    <message>
        <source>In the file, not used (%1)</source>
        <translation>ファイルにあるが未使用（%1）</translation>
    </message>
    <message>
        <source>Head, left out: your classes get a new one (%1)</source>
        <translation>使わないヘッド: クラスに合わせて新しく作成（%1）</translation>
    </message>
    <message>
        <source>What the file says of itself (%1)</source>
        <translation>ファイルに記載の情報（%1）</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>読み取れませんでした。</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>このファイルは使えません: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>他 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>ファイルのテンソル %Ln 個は、どれも %1 に適合しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>%2 のバックボーンのテンソル %Ln 個のうち、値が入るのは %1 個だけです。残りは乱数から開始します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>バックボーンのテンソル %Ln 個がすべて %1 に適合します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>%Ln クラス用のヘッドは使いません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – テンソル %Ln 個中 %2 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>テンソル %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>パラメーター: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message>
        <source>Earlier runs</source>
        <translation>以前の実行</translation>
    </message>
    <message>
        <source>Runs with a model</source>
        <translation>モデルのある実行</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n エポック</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 validation</source>
        <translation>%1 · 検証 %2</translation>
    </message>
    <message>
        <source>No run of this project has a model yet.</source>
        <translation>このプロジェクトには、モデルのある実行がまだありません。</translation>
    </message>
    <message>
        <source>The new run starts from the best checkpoint of the one you choose; both are recorded as parent and child. The head starts anew.</source>
        <translation>新しい実行は、選んだ実行の最良のチェックポイントから始まり、両者は親と子として記録されます。ヘッドは最初から学習します。</translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message>
        <source>Turn a folder of pictures into a working image model: label, augment, train, inspect, export. Nothing leaves this computer.</source>
        <translation>画像フォルダーを、実際に使える画像モデルにします。ラベル付け、データ拡張、学習、分析、書き出し。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>&amp;New from pictures…</source>
        <translation>画像から新規作成(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>プロジェクトを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project file (Ctrl+O)</source>
        <translation>プロジェクトファイルを開く（Ctrl+O）</translation>
    </message>
    <message>
        <source>Try the &amp;sample project</source>
        <translation>サンプルプロジェクトを試す(&amp;S)</translation>
    </message>
    <message>
        <source>1,000 labelled pictures of clothing, ready to train</source>
        <translation>ラベル付きの衣類の画像 1,000 枚、すぐに学習できます</translation>
    </message>
    <message>
        <source>Or drop a folder, pictures or a project file anywhere on this window.</source>
        <translation>フォルダー、画像、プロジェクトファイルをこのウィンドウのどこにでもドロップできます。</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近使ったプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>この一覧から削除</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>開いたプロジェクトがここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>画像 %Ln 枚、ラベルあり %1 枚 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Words</name>
    <message>
        <source>This is not possible</source>
        <translation>実行できません</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>すでに存在します</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>ファイルが壊れています</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>対応していません</translation>
    </message>
    <message>
        <source>Made by a newer Imago</source>
        <translation>新しいバージョンの Imago で作成されています</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>読み取りまたは書き込みに失敗しました</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>他のプログラムが使用中です</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセルしました</translation>
    </message>
    <message>
        <source>The training program failed</source>
        <translation>学習プログラムが失敗しました</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未割り当て</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>ラベルあり</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>完全な重複</translation>
    </message>
    <message>
        <source>Near duplicate</source>
        <translation>ほぼ重複</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>非常に小さい</translation>
    </message>
    <message>
        <source>Changed after labelling</source>
        <translation>ラベル付け後に変更</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル付け</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>ラベルを消去</translation>
    </message>
    <message>
        <source>Assign split</source>
        <translation>分割を割り当て</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>確認状態を変更</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Proposals of a model</source>
        <translation>モデルの提案</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>クラスを追加</translation>
    </message>
    <message>
        <source>Mark as nothing to label</source>
        <translation>対象なしにする</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Draw shape</source>
        <translation>図形を描画</translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>図形を変更</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>図形を移動</translation>
    </message>
    <message>
        <source>Lock or unlock shapes</source>
        <translation>図形のロック/ロック解除</translation>
    </message>
    <message>
        <source>Hide or show shapes</source>
        <translation>図形の非表示/表示</translation>
    </message>
    <message>
        <source>Group or ungroup shapes</source>
        <translation>図形のグループ化/解除</translation>
    </message>
    <message>
        <source>Change the order of shapes</source>
        <translation>図形の重なり順を変更</translation>
    </message>
    <message>
        <source>Merge shapes</source>
        <translation>図形を結合</translation>
    </message>
    <message>
        <source>Split shapes</source>
        <translation>図形を分割</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>図形を切り分け</translation>
    </message>
    <message>
        <source>Accept proposals</source>
        <translation>提案を採用</translation>
    </message>
    <message>
        <source>Reject proposals</source>
        <translation>提案を却下</translation>
    </message>
    <message>
        <source>Turn a suggestion down</source>
        <translation>候補を却下</translation>
    </message>
    <message>
        <source>Copy shapes to the next picture</source>
        <translation>図形を次の画像にコピー</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>図形を削除</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>クラスの名前を変更</translation>
    </message>
    <message>
        <source>Change class colour</source>
        <translation>クラスの色を変更</translation>
    </message>
    <message>
        <source>Change class key</source>
        <translation>クラスのキーを変更</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>クラスを変更</translation>
    </message>
    <message>
        <source>Move class</source>
        <translation>クラスを移動</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>クラスを統合</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>クラスを削除</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>画像を検索中</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>画像を読み取り中</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>フレームを読み取り中</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>画像を展開中</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>ラベルを書き込み中</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>重複を検索中</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>分割を割り当て中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>特徴量を計算中</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>モデルに問い合わせ中</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>予測中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>ファイルの動作を確認中</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2/%3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>imago::ui::WorkspaceEntry</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル付け</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
</context>
</TS>
